// A sum and its buttons on one line, or on two where they don't fit.
#pragma once

#include <QLayout>
#include <QList>

namespace taskinput::changes {

/*! The first item stands at the leading edge and is never cut; the others stand at the trailing
   edge of the same line, and on lines of their own below where the width does not do. Hidden
   widgets take no room. */
class FootLayout : public QLayout {
    Q_OBJECT
public:
    explicit FootLayout(QWidget *parent = nullptr);
    ~FootLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect &rect) override;

private:
    //! Places everything in \a rect (or only measures) and returns the height it takes.
    int arrange(const QRect &rect, bool isMeasuring) const;
    QList<QList<QLayoutItem *>> lines(int width) const;

    QList<QLayoutItem *> m_items;
};

} // namespace taskinput::changes
