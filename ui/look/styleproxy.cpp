#include "ui/look/styleproxy.h"

#include "ui/look/palette.h"

namespace taskinput::look {

StyleProxy::StyleProxy(QStyle *base, Drawing drawing)
    : QProxyStyle(base)
    , m_drawing(drawing)
    , m_colors(light())
{
}

QPalette StyleProxy::standardPalette() const
{
    return m_drawing == Drawing::Ours ? paletteFor(m_colors) : QProxyStyle::standardPalette();
}

int StyleProxy::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace taskinput::look
