// A label of one line that gives way: what does not fit is cut with "…", the whole text is the tool
// tip.
#pragma once

#include <QLabel>

namespace taskinput::widgets {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    //! Elide in the middle for paths, Actors and values, at the end for titles.
    explicit ElidedLabel(Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateToolTip();

    Qt::TextElideMode m_mode;
};

} // namespace taskinput::widgets
