#include "ui/look/colors.h"

#include "ui/look/styleproxy.h"

#include <QApplication>
#include <QPalette>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace taskinput::look {

namespace {

//! Relative luminance of one sRGB channel.
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

//! The palest mix of \a text with \a background that can still be read on it.
QColor readableSecondary(const QColor &background, const QColor &text)
{
    constexpr double ReadableContrast = 4.5;
    for (double ratio = 0.55; ratio < 1.0; ratio += 0.05) {
        const QColor candidate = mixed(background, text, ratio);
        if (contrast(candidate, background) >= ReadableContrast)
            return candidate;
    }
    return text;
}

} // namespace

const Colors &colors(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    if (const auto *proxy = qobject_cast<const StyleProxy *>(style))
        return proxy->colors();
    const QPalette palette = widget ? widget->palette() : QApplication::palette();
    return palette.color(QPalette::Base).lightnessF() < 0.5F ? dark() : light();
}

Colors colorsFromPalette(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    Colors result = base.lightnessF() < 0.5F ? dark() : light();
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::Text);
    result.window = window;
    result.base = base;
    result.pane = mixed(window, base, 0.5);
    result.raised = palette.color(QPalette::Button);
    result.hover = mixed(window, text, 0.08);
    result.pressed = mixed(window, text, 0.14);
    result.hair = mixed(window, text, 0.14);
    result.buttonEdge = mixed(window, text, 0.30);
    result.edge = mixed(window, text, 0.50);
    result.text = text;
    result.text2 = readableSecondary(window, text);
    result.text3 = palette.color(QPalette::Disabled, QPalette::Text);
    result.sel = mixed(base, result.accent, result.isDark() ? 0.35 : 0.16);
    result.selIdle = mixed(base, text, 0.12);
    result.curLine = mixed(base, text, 0.04);
    return result;
}

Colors highContrastColors(const QPalette &palette)
{
    Colors result = colorsFromPalette(palette);
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    for (StateColors *state :
         {&result.added, &result.changed, &result.removed, &result.moved, &result.conflict,
          &result.warning, &result.error, &result.success, &result.secret}) {
        state->row = base;
        state->in = base;
        if (contrast(state->fg, base) < 7.0)
            state->fg = text;
    }
    for (QColor *json : {&result.jsonKey, &result.jsonStr, &result.jsonNum, &result.jsonLit,
                         &result.jsonEsc, &result.jsonPunct})
        *json = text;
    result.accent = palette.color(QPalette::Highlight);
    result.accentHover = result.accent;
    result.accentDown = result.accent;
    result.onAccent = palette.color(QPalette::HighlightedText);
    result.sel = mixed(base, palette.color(QPalette::Highlight), 0.3);
    result.selIdle = mixed(base, text, 0.25);
    result.textSel = result.sel;
    result.curLine = base;
    result.hair = text;
    result.buttonEdge = text;
    result.edge = text;
    result.text2 = text;
    result.lineNo = text;
    return result;
}

QColor mixed(const QColor &under, const QColor &over, double ratio)
{
    const auto channel = [ratio](int a, int b) {
        return static_cast<int>(std::lround(a + (b - a) * ratio));
    };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace taskinput::look
