// What the parts of the style need to draw one control.
#pragma once

#include "ui/look/colors.h"
#include "ui/look/unit.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace taskinput::look {

//! Sizes that several parts share, in u.
namespace measure {
inline constexpr double Control = 30.0; //!< height of push buttons, fields and tool buttons
inline constexpr double ControlRadius = 5.0;
inline constexpr double ItemRadius = 4.0;
inline constexpr double Indicator = 16.0;
inline constexpr double LabelGap = 8.0; //!< between icon and text
inline constexpr double SmallIcon = 16.0;
inline constexpr double Chevron = 14.0;
inline constexpr double TabHeight = 32.0;
inline constexpr double MenuItem = 28.0;
inline constexpr double ScrollBar = 12.0;
inline constexpr double ScrollThumb = 6.0;
} // namespace measure

struct Canvas {
    QPainter &painter;
    const Colors &colors;
    const QStyle &style;
    const QWidget *widget = nullptr;
    Unit u{};
};

inline bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

//! Focus that a key gave: a click on a button shows no ring.
inline bool hasKeyFocus(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

//! Icon and text side by side, together aligned in \a rect; either may be missing. The text is
//! drawn with its access key where the platform shows those.
struct Label {
    QString text;
    QIcon icon;
    QSize iconSize;
    QIcon::Mode mode = QIcon::Normal;
    QIcon::State state = QIcon::Off;
    QColor color;
    Qt::Alignment alignment = Qt::AlignCenter;
};
void drawLabel(const Canvas &canvas, const QStyleOption &option, const QRect &rect,
               const Label &label);

QIcon::Mode iconMode(const QStyleOption &option);

} // namespace taskinput::look
