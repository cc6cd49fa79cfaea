// A pill as a widget: a fact about what stands beside it.
#pragma once

#include "ui/look/colors.h"
#include "ui/widgets/pill.h"

#include <QLabel>

namespace taskinput::widgets {

//! A neutral chip lies on the hover colour, one with a state on the state's tint. Its text is its
//! name.
class Chip : public QLabel {
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    void setContent(const QString &text, std::optional<look::Icon> sign = std::nullopt,
                    std::optional<look::State> state = std::nullopt);
    //! Shows the sign alone, if there is one; the text becomes the tool tip.
    void setCompact(bool isCompact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pill pill() const;

    std::optional<look::Icon> m_sign;
    std::optional<look::State> m_state;
    bool m_isCompact = false;
};

} // namespace taskinput::widgets
