// Our own icons: masks in several sizes, tinted from the colours in use when they are painted.
#pragma once

#include <QColor>
#include <QIcon>

class QPainter;
class QRect;

namespace taskinput::look {

//! The drawings of resources/icons/svg, one each.
enum class Icon {
    Arrow,
    Check,
    Clock,
    Close,
    Code,
    Compare,
    Conflict,
    Copy,
    Dot,
    Down,
    Error,
    External,
    File,
    Filter,
    Format,
    Globe,
    History,
    Info,
    Key,
    Keyboard,
    Link,
    Lock,
    Minus,
    Move,
    Offline,
    Ok,
    Pencil,
    Pin,
    Plus,
    Redo,
    Reload,
    Review,
    Right,
    Search,
    Send,
    Settings,
    Sidebar,
    Sort,
    Stop,
    Tick,
    Tilde,
    Trash,
    Undo,
    Up,
    User,
    Warn,
    Wrap
};

//! What an icon is tinted with: the role is looked up at each painting, so icons follow the scheme.
//! Disabled icons are text3, whatever their tint.
enum class Tint {
    Secondary, //!< text2, the normal one
    Text,
    Faint, //!< text3, for the big icons of empty states
    OnAccent,
    Link,
    Added,
    Changed,
    Removed,
    Moved,
    Conflict,
    Warning,
    Error,
    Success,
    Secret
};

//! For actions, buttons and labels. Icons that point along the line mirror in right-to-left
//! layouts.
QIcon icon(Icon which, Tint tint = Tint::Secondary);

//! For delegates and widgets that paint: \a which as big as fits, centred in \a rect.
void paintIcon(QPainter &painter, const QRect &rect, Icon which, const QColor &color);

//! The colour that \a tint stands for now.
QColor tintColor(Tint tint);

//! The program's own icon in all its sizes.
QIcon programIcon();

//! Its name in the resources, for instance "reload".
QLatin1StringView iconName(Icon which);
inline constexpr int IconCount = static_cast<int>(Icon::Wrap) + 1;

} // namespace taskinput::look
