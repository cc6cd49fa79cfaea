#include "ui/look/palette.h"

#include "ui/look/colors.h"

namespace taskinput::look {

QPalette paletteFor(const Colors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.pane);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.text2);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.raised);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.onAccent);
    palette.setColor(QPalette::Light, colors.raised);
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Mid, colors.hair);
    palette.setColor(QPalette::Dark, colors.edge);
    palette.setColor(QPalette::Shadow, colors.buttonEdge);
    palette.setColor(QPalette::Highlight, colors.sel);
    palette.setColor(QPalette::HighlightedText, colors.text);
    palette.setColor(QPalette::Link, colors.link);
    palette.setColor(QPalette::LinkVisited, colors.link);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, colors.selIdle);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.selIdle);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
          QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, colors.text3);
    palette.setColor(QPalette::Disabled, QPalette::Base, colors.window);
    return palette;
}

QPalette textPalette(QPalette palette, const Colors &colors)
{
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::Highlight, colors.textSel);
    return palette;
}

} // namespace taskinput::look
