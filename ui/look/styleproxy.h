// Draws the standard controls in our look: a proxy over Fusion.
#pragma once

#include "ui/look/colors.h"

#include <QProxyStyle>

namespace taskinput::look {

class StyleProxy : public QProxyStyle {
    Q_OBJECT
public:
    //! Native: the platform's style draws everything; the proxy only carries the table of colours.
    enum class Drawing { Ours, Native };

    StyleProxy(QStyle *base, Drawing drawing);

    Drawing drawing() const noexcept { return m_drawing; }
    const Colors &colors() const noexcept { return m_colors; }
    void setColors(const Colors &colors) { m_colors = colors; }

    QPalette standardPalette() const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

private:
    Drawing m_drawing;
    Colors m_colors;
};

} // namespace taskinput::look
