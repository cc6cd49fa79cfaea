// Draws the standard controls in our look: a proxy over Fusion.
#pragma once

#include "ui/look/colors.h"

#include <QProxyStyle>

namespace taskinput::look {

/*! Carries the table of colours for everything that paints itself, and draws what Qt's own widgets
   are made of. What it does not know it leaves to the style below. */
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
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;

private:
    bool isOurs() const noexcept { return m_drawing == Drawing::Ours; }

    Drawing m_drawing;
    Colors m_colors;
};

} // namespace taskinput::look
