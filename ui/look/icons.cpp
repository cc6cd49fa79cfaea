#include "ui/look/icons.h"

#include "ui/look/colors.h"
#include "ui/look/iconengine.h"
#include "ui/look/masks.h"
#include "ui/look/unit.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTransform>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

static void loadProgramIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace taskinput::look {

namespace {

//! Logical size up to which signs are drawn with the thicker stroke, in u.
constexpr double StrongUpTo = 13.4;

bool mirrors(Icon which)
{
    switch (which) {
    case Icon::Arrow:
    case Icon::External:
    case Icon::Format:
    case Icon::Redo:
    case Icon::Review:
    case Icon::Right:
    case Icon::Sidebar:
    case Icon::Sort:
    case Icon::Undo:
    case Icon::Wrap:
        return QGuiApplication::isRightToLeft();
    case Icon::Check:
    case Icon::Clock:
    case Icon::Close:
    case Icon::Code:
    case Icon::Compare:
    case Icon::Conflict:
    case Icon::Copy:
    case Icon::Dot:
    case Icon::Down:
    case Icon::Error:
    case Icon::File:
    case Icon::Filter:
    case Icon::Globe:
    case Icon::History:
    case Icon::Info:
    case Icon::Key:
    case Icon::Keyboard:
    case Icon::Link:
    case Icon::Lock:
    case Icon::Minus:
    case Icon::Move:
    case Icon::Offline:
    case Icon::Ok:
    case Icon::Pencil:
    case Icon::Pin:
    case Icon::Plus:
    case Icon::Reload:
    case Icon::Search:
    case Icon::Send:
    case Icon::Settings:
    case Icon::Stop:
    case Icon::Tick:
    case Icon::Tilde:
    case Icon::Trash:
    case Icon::Up:
    case Icon::User:
    case Icon::Warn:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

QLatin1StringView iconName(Icon which)
{
    static constexpr std::array<QLatin1StringView, IconCount> Names{
        "arrow"_L1,    "check"_L1,    "clock"_L1,  "close"_L1,  "code"_L1,    "compare"_L1,
        "conflict"_L1, "copy"_L1,     "dot"_L1,    "down"_L1,   "error"_L1,   "external"_L1,
        "file"_L1,     "filter"_L1,   "format"_L1, "globe"_L1,  "history"_L1, "info"_L1,
        "key"_L1,      "keyboard"_L1, "link"_L1,   "lock"_L1,   "minus"_L1,   "move"_L1,
        "offline"_L1,  "ok"_L1,       "pencil"_L1, "pin"_L1,    "plus"_L1,    "redo"_L1,
        "reload"_L1,   "review"_L1,   "right"_L1,  "search"_L1, "send"_L1,    "settings"_L1,
        "sidebar"_L1,  "sort"_L1,     "stop"_L1,   "tick"_L1,   "tilde"_L1,   "trash"_L1,
        "undo"_L1,     "up"_L1,       "user"_L1,   "warn"_L1,   "wrap"_L1};
    return Names.at(static_cast<std::size_t>(which));
}

QIcon icon(Icon which, Tint tint)
{
    return QIcon(new IconEngine(which, tint)); // QIcon owns it
}

void paintIcon(QPainter &painter, const QRect &rect, Icon which, const QColor &color)
{
    // Onto whole device pixels and one to one: a mask that is moved by half a pixel or scaled is
    // blurred.
    const QTransform device = painter.deviceTransform();
    const double scale = device.m11();
    const double side = std::min(rect.width(), rect.height());
    MaskRequest request{.which = which,
                        .extent = static_cast<int>(std::floor(side * scale + 0.01))};
    request.isStrong = side <= Unit().exact(StrongUpTo);
    request.isMirrored = mirrors(which);
    const QPixmap pixmap = tintedMask(request, color);
    if (pixmap.isNull())
        return;
    const QPointF centre = device.map(QRectF(rect).center());
    const QPointF corner(std::round(centre.x() - pixmap.width() / 2.0),
                         std::round(centre.y() - pixmap.height() / 2.0));
    const bool invertible = scale > 0.0;
    const QPointF logical = invertible ? device.inverted().map(corner) : rect.topLeft();
    const double shown = invertible ? pixmap.width() / scale : pixmap.width();
    painter.drawPixmap(QRectF(logical, QSizeF(shown, shown)), pixmap, QRectF(pixmap.rect()));
}

QColor tintColor(Tint tint)
{
    const Colors &table = colors();
    switch (tint) {
    case Tint::Secondary:
        return table.text2;
    case Tint::Text:
        return table.text;
    case Tint::Faint:
        return table.text3;
    case Tint::OnAccent:
        return table.onAccent;
    case Tint::Link:
        return table.link;
    case Tint::Added:
        return table.added.fg;
    case Tint::Changed:
        return table.changed.fg;
    case Tint::Removed:
        return table.removed.fg;
    case Tint::Moved:
        return table.moved.fg;
    case Tint::Conflict:
        return table.conflict.fg;
    case Tint::Warning:
        return table.warning.fg;
    case Tint::Error:
        return table.error.fg;
    case Tint::Success:
        return table.success.fg;
    case Tint::Secret:
        return table.secret.fg;
    }
    Q_UNREACHABLE();
}

QIcon programIcon()
{
    loadProgramIconResources();
    QIcon result;
    for (const int extent :
         {16, 22, 24, 32, 36, 40, 48, 56, 60, 64, 72, 80, 96, 112, 120, 128, 168, 180, 256, 512})
        result.addFile(u":/icons/program/%1.png"_s.arg(extent));
    return result;
}

} // namespace taskinput::look
