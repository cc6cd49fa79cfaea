// A message whose first sentence is bold. The text is always plain: it may quote a server.
#pragma once

#include <QLabel>
#include <QTextLayout>

namespace taskinput::widgets {

//! Length of the first sentence of \a text with its full stop; all of it if there is only one.
qsizetype firstSentence(const QString &text);

//! Wraps as a label does; its accessible name is the text.
class MessageText : public QLabel {
    Q_OBJECT
public:
    explicit MessageText(QWidget *parent = nullptr);

    //! \a literals (names of fields) are set in the fixed font where they stand as words.
    void setMessage(const QString &text, const QStringList &literals = {});

    int lineCountFor(int width) const;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QTextLayout::FormatRange> formats() const;
    //! Breaks \a layout into lines of \a width; returns the height.
    double arrange(QTextLayout &layout, int width) const;

    QStringList m_literals;
};

} // namespace taskinput::widgets
