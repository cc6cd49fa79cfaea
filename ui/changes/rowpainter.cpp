#include "ui/changes/rowpainter.h"

#include "ui/look/unit.h"
#include "ui/widgets/pill.h"

#include <QFontMetrics>
#include <QStyle>

#include <algorithm>

namespace taskinput::changes {

RowPainter::RowPainter(QPainter &painter, const QStyleOption &option, const QRect &line)
    : m_painter(painter)
    , m_option(option)
    , m_line(line)
    , m_left(line.left())
    , m_right(line.left() + line.width())
{
}

QRect RowPainter::visual(int left, int width) const
{
    return QStyle::visualRect(m_option.direction, m_option.rect,
                              QRect(left, m_line.top(), width, m_line.height()));
}

void RowPainter::pill(const QString &text, const QFont &font, const QColor &ink, const QColor &fill,
                      bool struckOut)
{
    const look::Unit u;
    if (text.isEmpty() || room() < u(16))
        return;
    widgets::Pill pill{text, font, fill, ink};
    pill.font.setStrikeOut(struckOut);
    pill.radius = 3;
    pill.padding = 4;
    const QSize size = widgets::pillSize(pill);
    const int width = std::min(room(), size.width());
    const QRect rect = visual(m_left, width);
    const int height = std::min(rect.height(), size.height());
    // JSON reads left to right, whatever the direction of the window.
    widgets::paintPill(m_painter,
                       QRect(rect.left(), rect.top() + (rect.height() - height) / 2, width, height),
                       pill, Qt::LeftToRight);
    m_left += width;
}

void RowPainter::words(const QString &text, const QFont &font, const QColor &ink,
                       Qt::TextElideMode mode)
{
    if (text.isEmpty() || room() <= 0)
        return;
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, mode, room());
    const int width = std::min(room(), metrics.horizontalAdvance(shown) + 1);
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(visual(m_left, width),
                       Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    m_left += width;
}

void RowPainter::icon(look::Icon which, int size, const QColor &ink)
{
    if (room() < size)
        return;
    look::paintIcon(m_painter, visual(m_left, size), which, ink);
    m_left += size;
}

void RowPainter::trailing(const QString &text, const QFont &font, const QColor &ink)
{
    const look::Unit u;
    const int width = std::min(room(), QFontMetrics(font).horizontalAdvance(text) + 1);
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(visual(m_right - width, width),
                       Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine, text);
    m_right -= width + u(8);
}

void paintBadge(QPainter &painter, const QRect &rect, look::Icon icon,
                const look::StateColors &state)
{
    const look::Unit u;
    painter.setPen(Qt::NoPen);
    painter.setBrush(state.in);
    painter.drawRoundedRect(rect, u(4), u(4));
    const int margin = (rect.width() - u(12)) / 2;
    look::paintIcon(painter, rect.adjusted(margin, margin, -margin, -margin), icon, state.fg);
}

} // namespace taskinput::changes
