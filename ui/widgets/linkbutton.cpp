#include "ui/widgets/linkbutton.h"

#include "ui/look/colors.h"
#include "ui/look/painting.h"
#include "ui/look/unit.h"

#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace taskinput::widgets {

namespace {

constexpr double Height = 30.0;
constexpr double Padding = 8.0;
constexpr double SignSide = 16.0;
constexpr double SignGap = 8.0;

class LinkButton : public QPushButton {
public:
    LinkButton(const QString &text, std::optional<look::Icon> sign, QWidget *parent)
        : QPushButton(text, parent)
        , m_sign(sign)
    {
        setFlat(true);
        setAutoDefault(false);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const look::Unit u;
        const int sign = m_sign ? u(SignSide + SignGap) : 0;
        return {fontMetrics().horizontalAdvance(text()) + sign + 2 * u(Padding), u(Height)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const look::Unit u;
        const look::Colors &c = look::colors(this);
        const QColor color = isEnabled() ? c.link : c.text3;
        QPainter painter(this);
        if (isEnabled() && (isDown() || underMouse()))
            look::paintRounded(painter, rect(), u.exact(5), isDown() ? c.pressed : c.hover);
        int start = u(Padding);
        if (m_sign) {
            const QRect sign(start, (height() - u(SignSide)) / 2, u(SignSide), u(SignSide));
            look::paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), sign), *m_sign,
                            color);
            start += u(SignSide + SignGap);
        }
        painter.setPen(color);
        const QRect words(start, 0, width() - start - u(Padding) + 1, height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                         Qt::AlignCenter | Qt::TextSingleLine, text());
        if (hasFocus())
            look::paintFocusRing(painter, rect(), u.exact(5), c.accent);
    }

private:
    std::optional<look::Icon> m_sign;
};

} // namespace

QPushButton *linkButton(const QString &text, std::optional<look::Icon> sign, QWidget *parent)
{
    return new LinkButton(text, sign, parent);
}

} // namespace taskinput::widgets
