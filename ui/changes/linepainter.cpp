#include "ui/changes/linepainter.h"

#include "ui/look/unit.h"

#include "json/colouring.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace taskinput::changes {

namespace {

//! Longer lines are measured by columns of the fixed font and only their visible part is laid out.
constexpr qsizetype LongLine = 2000;

//! The part of a line that is laid out.
struct Window {
    QStringView text;
    qsizetype first = 0; //!< unit of the line that it begins with
    qreal left = 0; //!< of it, from the line's start
};

qreal columnWidth(const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(u'0');
}

Window windowOf(QStringView line, const QFont &font, int offset, int width)
{
    if (line.size() <= LongLine)
        return {line, 0, 0};
    const qreal column = columnWidth(font);
    const auto first =
        std::clamp<qsizetype>(static_cast<qsizetype>(offset / column) - 2, 0, line.size());
    const auto count =
        std::min<qsizetype>(static_cast<qsizetype>(width / column) + 8, line.size() - first);
    return {line.sliced(first, count), first, static_cast<qreal>(first) * column};
}

QColor tokenColor(json::TokenClass token, const look::Colors &colors)
{
    switch (token) {
    case json::TokenClass::Key:
        return colors.jsonKey;
    case json::TokenClass::String:
        return colors.jsonStr;
    case json::TokenClass::Number:
        return colors.jsonNum;
    case json::TokenClass::Literal:
        return colors.jsonLit;
    case json::TokenClass::Punctuation:
        return colors.jsonPunct;
    case json::TokenClass::Escape:
        return colors.jsonEsc;
    case json::TokenClass::Invalid:
        return colors.error.fg;
    }
    return colors.text;
}

QList<QTextLayout::FormatRange> formatsOf(QStringView text, bool beginsInString,
                                          const look::Colors &colors)
{
    QString line = text.toString();
    if (beginsInString)
        line.prepend(u'"');
    const int shift = beginsInString ? 1 : 0;
    json::ColourRuns runs;
    json::colourLine(line, 0, runs);
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(runs.size());
    for (const json::ColourRun &run : runs) {
        QTextLayout::FormatRange range;
        range.start = std::max(0, run.start - shift);
        range.length = run.start + run.length - shift - range.start;
        range.format.setForeground(tokenColor(run.token, colors));
        formats += range;
    }
    return formats;
}

void paintMarks(QPainter &painter, const QTextLine &laid, const Window &window,
                const PaintedLine &line, const QPointF &origin)
{
    const look::Unit u;
    painter.setPen(Qt::NoPen);
    painter.setBrush(line.markFill);
    for (const Span mark : line.marks) {
        const qsizetype begin =
            std::clamp<qsizetype>(mark.begin - window.first, 0, window.text.size());
        const qsizetype end = std::clamp<qsizetype>(mark.end - window.first, 0, window.text.size());
        if (end <= begin)
            continue;
        const qreal left = laid.cursorToX(static_cast<int>(begin));
        const qreal right = laid.cursorToX(static_cast<int>(end));
        painter.drawRoundedRect(QRectF(origin.x() + left, origin.y(), right - left, laid.height()),
                                u(3), u(3));
    }
}

} // namespace

void paintLine(QPainter &painter, const QRect &rect, const PaintedLine &line, const QFont &font,
               const look::Colors &colors, int offset)
{
    const Window window = windowOf(line.text, font, offset, rect.width());
    QTextLayout layout(window.text.toString(), font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(window.text, line.beginsInString || window.first > 0, colors));
    layout.beginLayout();
    QTextLine laid = layout.createLine();
    layout.endLayout();
    if (!laid.isValid())
        return;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    const QPointF origin(rect.left() + window.left - offset,
                         rect.top() + (rect.height() - laid.height()) / 2);
    if (line.markFill.isValid())
        paintMarks(painter, laid, window, line, origin);
    painter.setPen(colors.text);
    layout.draw(&painter, origin);
    painter.restore();
}

int xOfUnit(QStringView line, qsizetype unit, const QFont &font)
{
    unit = std::min(unit, line.size());
    if (line.size() > LongLine)
        return static_cast<int>(static_cast<qreal>(unit) * columnWidth(font));
    return static_cast<int>(QFontMetricsF(font).horizontalAdvance(line.first(unit).toString()));
}

} // namespace taskinput::changes
