// A pill as a widget: a fact about what stands beside it, or a small button for one.
#pragma once

#include "ui/look/colors.h"
#include "ui/widgets/pill.h"

#include <QAbstractButton>

namespace taskinput::widgets {

/*! Without setClickable() it only tells: it takes no focus and has the role of a label's text
   through its accessible name. A neutral chip lies on the hover colour, one with a state on the
   state's tint. */
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    void setContent(const QString &text, std::optional<look::Icon> sign = std::nullopt,
                    std::optional<look::State> state = std::nullopt);
    //! Shows the sign alone; the text becomes the tool tip.
    void setCompact(bool isCompact);
    void setClickable(bool isClickable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pill pill() const;

    std::optional<look::Icon> m_sign;
    std::optional<look::State> m_state;
    bool m_isCompact = false;
    bool m_isClickable = false;
};

} // namespace taskinput::widgets
