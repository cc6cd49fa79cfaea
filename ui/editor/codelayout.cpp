#include "ui/editor/codelayout.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <limits>

namespace taskinput::editor {

namespace {

constexpr QRectF everything(0., -1000., 1e9, 1e9);

//! The ranges that an input method put on what is being composed, and \a ours around it.
QList<QTextLayout::FormatRange> aroundPreedit(const QTextLayout &layout,
                                              QList<QTextLayout::FormatRange> ours)
{
    const auto length = static_cast<int>(layout.preeditAreaText().size());
    if (length == 0)
        return ours;
    const int start = layout.preeditAreaPosition();
    QList<QTextLayout::FormatRange> result;
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        if (range.start >= start && range.start + range.length <= start + length)
            result.append(range);
    }
    for (QTextLayout::FormatRange range : std::as_const(ours)) {
        if (range.start >= start)
            range.start += length;
        else if (range.start + range.length > start)
            range.length += length;
        result.append(range);
    }
    return result;
}

} // namespace

CodeLayout::CodeLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
{
}

void CodeLayout::setColourer(Colourer colourer)
{
    m_colourer = std::move(colourer);
    invalidate();
}

void CodeLayout::invalidate()
{
    ++m_generation;
    m_widest = 0;
    announceSize();
    emit update(everything);
}

void CodeLayout::setWrapWidth(qreal width)
{
    if (qFuzzyCompare(width + 1, m_wrapWidth + 1))
        return;
    m_wrapWidth = width;
    invalidate();
}

QRectF CodeLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid())
        return {};
    if (!isLaidOut(block))
        const_cast<CodeLayout *>(this)->layoutBlock(block);
    if (!block.isVisible())
        return {};
    const QTextLayout *layout = block.layout();
    QRectF rect(QPointF(0, 0), layout->boundingRect().bottomRight());
    if (layout->lineCount() == 1)
        rect.setWidth(std::max(rect.width(), layout->lineAt(0).naturalTextWidth()));
    const qreal margin = document()->documentMargin();
    rect.adjust(0, 0, margin, block.next().isValid() ? 0 : margin);
    return rect;
}

QSizeF CodeLayout::documentSize() const
{
    return {m_widest, static_cast<qreal>(document()->lineCount())};
}

void CodeLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    if (m_isColouring)
        return;
    const int blockCount = document()->blockCount();
    const bool isSameCount = blockCount == m_blockCount;
    m_blockCount = blockCount;
    // A new font is told as a change of everything; no line end comes or goes.
    if (isSameCount && from == 0 && charsRemoved == 0 && charsAdded > 0) {
        invalidate();
        return;
    }
    const QTextBlock first = document()->findBlock(from);
    const QTextBlock last = document()->findBlock(from + charsAdded);
    if (isSameCount && first == last) {
        const int lines = first.lineCount();
        const bool wasLaidOut = isLaidOut(first);
        forget(first);
        if (wasLaidOut)
            layoutBlock(first);
        if (lines == first.lineCount()) {
            emit updateBlock(first);
            return;
        }
    } else {
        forgetBlocks(first, last);
    }
    announceSize();
    emit update(everything);
}

bool CodeLayout::isLaidOut(const QTextBlock &block) const
{
    return block.userState() == m_generation && block.layout()->lineCount() > 0;
}

void CodeLayout::forget(QTextBlock block)
{
    block.setUserState(-1);
    block.clearLayout();
}

void CodeLayout::forgetBlocks(QTextBlock first, const QTextBlock &last)
{
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        forget(block);
        // A new line counts none until somebody says so, and would be left out by the scroll bar.
        if (block.isVisible() && block.lineCount() == 0)
            block.setLineCount(1);
        if (block == last)
            break;
    }
}

void CodeLayout::layoutBlock(QTextBlock block)
{
    colour(block);
    layoutLines(block);
    block.setUserState(m_generation);
    const QTextLayout *layout = block.layout();
    const int lines = block.isVisible() ? layout->lineCount() : 0;
    bool isNewSize = lines != block.lineCount();
    block.setLineCount(lines);
    for (int i = 0; i < layout->lineCount(); ++i) {
        const qreal width = layout->lineAt(i).naturalTextWidth() + 2 * document()->documentMargin();
        isNewSize = isNewSize || width > m_widest;
        m_widest = std::max(m_widest, width);
    }
    if (isNewSize)
        announceSize();
}

void CodeLayout::layoutLines(const QTextBlock &block)
{
    const qreal margin = document()->documentMargin();
    const qreal width =
        (m_wrapWidth > 0 ? m_wrapWidth : std::numeric_limits<int>::max()) - 2 * margin;
    QTextLayout *layout = block.layout();
    layout->setTextOption(document()->defaultTextOption());
    layout->beginLayout();
    qreal height = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition(QPointF(margin, height));
        height += line.height();
    }
    layout->endLayout();
}

void CodeLayout::colour(const QTextBlock &block)
{
    QTextLayout *layout = block.layout();
    const QList<QTextLayout::FormatRange> ranges = aroundPreedit(
        *layout, m_colourer ? m_colourer(block.text()) : QList<QTextLayout::FormatRange>());
    if (ranges == layout->formats())
        return;
    // setFormats() notes a change of the document that would be added to the next edit;
    // markContentsDirty() tells it here instead, where it is known to change no geometry.
    const QScopedValueRollback<bool> colouring(m_isColouring, true);
    layout->setFormats(ranges);
    document()->markContentsDirty(block.position(), block.length());
}

void CodeLayout::announceSize()
{
    m_announceAgain = true;
    if (m_isAnnouncing)
        return;
    const QScopedValueRollback<bool> announcing(m_isAnnouncing, true);
    while (std::exchange(m_announceAgain, false))
        emit documentSizeChanged(documentSize());
}

std::unique_ptr<QTextDocument> newCodeDocument(const QFont &font)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentLayout(new CodeLayout(document.get()));
    document->setDefaultFont(font);
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    document->setDefaultTextOption(option);
    // QPlainTextEdit lays everything out for the view that a document is first shown in, at each
    // new width. That view is this one, which shows something else right away.
    QTextDocument other;
    other.setDocumentLayout(new QPlainTextDocumentLayout(&other));
    QPlainTextEdit first;
    first.viewport()->resize(QWIDGETSIZE_MAX, 1);
    first.setDocument(document.get());
    first.setDocument(&other);
    return document;
}

} // namespace taskinput::editor
