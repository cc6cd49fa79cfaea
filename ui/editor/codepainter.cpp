#include "ui/editor/codepainter.h"

#include "ui/editor/viewtext.h"
#include "ui/look/painting.h"
#include "ui/look/unit.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace taskinput::editor {

const look::StateColors &changeColors(const look::Colors &colors, ChangeMark::Kind kind)
{
    switch (kind) {
    case ChangeMark::Kind::Added:
        return colors.added;
    case ChangeMark::Kind::Changed:
        return colors.changed;
    case ChangeMark::Kind::Removed:
        return colors.removed;
    case ChangeMark::Kind::Moved:
        return colors.moved;
    case ChangeMark::Kind::Confirmed:
        return colors.success;
    }
    Q_UNREACHABLE();
}

CodePainter::CodePainter(const CodeView &view, QPainter &painter, const QRect &dirty)
    : m_view(view)
    , m_painter(painter)
    , m_dirty(dirty)
    , m_colors(look::colors(&view))
    , m_context(view.getPaintContext())
{
    // Selected text keeps the colours of its tokens, which stand out on the selection's, too.
    for (QAbstractTextDocumentLayout::Selection &selection : m_context.selections)
        selection.format.clearProperty(QTextFormat::ForegroundBrush);
}

void CodePainter::forEachVisibleBlock(
    const CodeView &view, const std::function<void(const QTextBlock &, const QRectF &)> &visit)
{
    QPointF offset = view.contentOffset();
    const int bottom = view.viewport()->height();
    for (QTextBlock block = view.firstVisibleBlock(); block.isValid() && offset.y() <= bottom;
         block = block.next()) {
        const QRectF rect = view.blockBoundingRect(block).translated(offset);
        if (block.isVisible())
            visit(block, rect);
        offset.ry() += rect.height();
    }
}

QRectF CodePainter::rowOf(const CodeView &view, const QTextBlock &block, const QRectF &rect)
{
    const qreal margin = block.next().isValid() ? 0 : view.document()->documentMargin();
    return rect.adjusted(0, 0, 0, -margin);
}

QColor CodePainter::tintOf(const CodeView &view, const look::Colors &colors,
                           const QTextBlock &block)
{
    if (const ChangeMark *mark = view.marks().changeAt(block.blockNumber()))
        return changeColors(colors, mark->kind).row;
    const bool isCaretLine = view.textCursor().blockNumber() == block.blockNumber();
    return isCaretLine && !view.isReadOnly() ? colors.curLine : QColor();
}

void CodePainter::paint()
{
    m_painter.setClipRect(m_dirty);
    m_painter.setPen(m_colors.text);
    forEachVisibleBlock(m_view, [this](const QTextBlock &block, const QRectF &rect) {
        if (rect.bottom() < m_dirty.top() || rect.top() > m_dirty.bottom())
            return;
        paintRow(block, rect);
        paintMarks(block, rect);
        paintFound(block, rect);
        paintText(block, rect);
        paintProblems(block, rect);
        paintRemoved(block, rect);
    });
}

void CodePainter::paintRow(const QTextBlock &block, const QRectF &rect)
{
    const QColor tint = tintOf(m_view, m_colors, block);
    if (!tint.isValid())
        return;
    QRectF row = rowOf(m_view, block, rect);
    row.setLeft(0);
    row.setRight(m_view.viewport()->width());
    m_painter.fillRect(row, tint);
}

void CodePainter::paintMarks(const QTextBlock &block, const QRectF &rect)
{
    if (const ChangeMark *mark = m_view.marks().changeAt(block.blockNumber())) {
        for (const Span value : mark->values)
            paintSpan(block, rect, value, changeColors(m_colors, mark->kind).in);
    }
    if (!m_view.m_brackets || !m_view.hasFocus())
        return;
    for (const qsizetype bracket : {m_view.m_brackets->open, m_view.m_brackets->close}) {
        const auto at = static_cast<qint32>(bracket);
        paintSpan(block, rect, {at, at + 1}, m_colors.bracket);
    }
}

void CodePainter::paintFound(const QTextBlock &block, const QRectF &rect)
{
    const QList<Span> &found = m_view.m_found;
    const Span line = m_view.shownSpan(block);
    auto hit = std::lower_bound(found.begin(), found.end(), line.begin,
                                [](Span span, qint32 at) { return span.end < at; });
    for (; hit != found.end() && hit->begin <= line.end; ++hit)
        paintSpan(block, rect, *hit, m_colors.find);
}

void CodePainter::paintText(const QTextBlock &block, const QRectF &rect)
{
    const int begin = block.position();
    const int length = block.length();
    QList<QTextLayout::FormatRange> selections;
    for (const QAbstractTextDocumentLayout::Selection &selection : m_context.selections) {
        const int from = selection.cursor.selectionStart() - begin;
        const int to = selection.cursor.selectionEnd() - begin;
        if (from < length && to > 0 && to > from)
            selections.append({from, to - from, selection.format});
    }
    const QTextLayout *layout = block.layout();
    layout->draw(&m_painter, rect.topLeft(), selections, m_dirty);

    int caret = m_context.cursorPosition;
    // Below -1 it counts within what an input method composes.
    if (caret < -1 && !layout->preeditAreaText().isEmpty())
        caret = layout->preeditAreaPosition() - (caret + 2);
    else if (caret >= begin && caret < begin + length)
        caret -= begin;
    else
        return;
    layout->drawCursor(&m_painter, rect.topLeft(), caret, m_view.cursorWidth());
}

void CodePainter::paintProblems(const QTextBlock &block, const QRectF &rect)
{
    const Span line = m_view.shownSpan(block);
    for (const ProblemMark &problem : m_view.marks().problems()) {
        if (problem.span.begin > line.end)
            break;
        if (problem.span.end < line.begin)
            continue;
        const bool isError = problem.severity == ProblemMark::Severity::Error;
        paintWave(block, rect, problem.span, isError ? m_colors.error.fg : m_colors.warning.fg);
    }
}

void CodePainter::paintRemoved(const QTextBlock &block, const QRectF &rect)
{
    const auto paintAt = [this](double y) {
        look::paintHairline(m_painter, {0, y}, {double(m_view.viewport()->width()), y},
                            look::faded(m_colors.removed.fg, 0.35));
    };
    const qint32 line = block.blockNumber();
    if (m_view.marks().isRemovedBefore(line))
        paintAt(rect.top());
    if (!block.next().isValid() && m_view.marks().isRemovedBefore(line + 1))
        paintAt(rowOf(m_view, block, rect).bottom());
}

QList<QRectF> CodePainter::rectsOf(const QTextBlock &block, const QRectF &rect, Span span) const
{
    const Span view = m_view.shown().map().toView(span);
    const int from = std::max(view.begin - block.position(), 0);
    const int to = std::min(view.end - block.position(), block.length() - 1);
    QList<QRectF> rects;
    const QTextLayout *layout = block.layout();
    for (int i = 0; i < layout->lineCount() && from < to; ++i) {
        const QTextLine line = layout->lineAt(i);
        const int lineFrom = std::max(from, line.textStart());
        const int lineTo = std::min(to, line.textStart() + line.textLength());
        if (lineFrom >= lineTo)
            continue;
        const QPointF left(line.cursorToX(lineFrom), line.y());
        const QPointF right(line.cursorToX(lineTo), line.y() + line.height());
        rects.append(QRectF(left, right).translated(rect.topLeft()));
    }
    return rects;
}

void CodePainter::paintSpan(const QTextBlock &block, const QRectF &rect, Span span,
                            const QColor &color)
{
    if (!color.isValid())
        return;
    const double radius = look::Unit().exact(3);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const QRectF &part : rectsOf(block, rect, span))
        look::paintRounded(m_painter, part, radius, color);
    m_painter.restore();
}

void CodePainter::paintWave(const QTextBlock &block, const QRectF &rect, Span span,
                            const QColor &color)
{
    // Something missing has no length: the wave goes below the character beside it.
    const Span line = m_view.shownSpan(block);
    if (span.isEmpty())
        span = span.begin < line.end ? Span{span.begin, span.begin + 1}
                                     : Span{std::max(line.begin, span.begin - 1), span.begin};
    const double step = look::Unit().exact(2);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(color, look::Unit().exact(1.1)));
    for (const QRectF &part : rectsOf(block, rect, span)) {
        const double left = std::max(part.left(), double(m_dirty.left()) - 2 * step);
        const double right = std::min(std::max(part.right(), part.left() + 2 * step),
                                      double(m_dirty.right()) + 2 * step);
        QPainterPath wave({part.left() + step * std::floor((left - part.left()) / (2 * step)) * 2,
                           part.bottom() - 1});
        bool isUp = true;
        while (wave.currentPosition().x() < right) {
            const double x = wave.currentPosition().x() + step;
            wave.lineTo(x, part.bottom() - 1 - (isUp ? step : 0));
            isUp = !isUp;
        }
        m_painter.drawPath(wave);
    }
    m_painter.restore();
}

} // namespace taskinput::editor
