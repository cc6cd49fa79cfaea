#include "ui/changes/signs.h"

namespace taskinput::changes {

using Sign = models::ChangeModel::Sign;

look::Icon signIcon(Sign sign)
{
    switch (sign) {
    case Sign::Added:
        return look::Icon::Plus;
    case Sign::Changed:
        return look::Icon::Tilde;
    case Sign::Removed:
        return look::Icon::Minus;
    case Sign::Moved:
        return look::Icon::Move;
    case Sign::Respelled:
        return look::Icon::Info;
    }
    return look::Icon::Tilde;
}

look::StateColors signColors(const look::Colors &colors, Sign sign)
{
    switch (sign) {
    case Sign::Added:
        return colors.added;
    case Sign::Changed:
        return colors.changed;
    case Sign::Removed:
        return colors.removed;
    case Sign::Moved:
        return colors.moved;
    case Sign::Respelled:
        // No change of value: nothing to be coloured.
        return {colors.text2, colors.pane, colors.hover};
    }
    return colors.changed;
}

} // namespace taskinput::changes
