// One painting of a code view.
#pragma once

#include "ui/editor/codeview.h"
#include "ui/look/colors.h"

#include <QAbstractTextDocumentLayout>
#include <QRectF>

#include <functional>

class QPainter;

namespace taskinput::editor {

//! How \a kind is coloured.
const look::StateColors &changeColors(const look::Colors &colors, ChangeMark::Kind kind);

/*! Paints what is visible, from back to front: tints of lines, marks on values, text with
   selection, waves, caret. QPlainTextEdit's own painting is not used: it would take the colours
   from selected text and has no place for marks below it. */
class CodePainter {
public:
    CodePainter(const CodeView &view, QPainter &painter, const QRect &dirty);
    void paint();

    //! Calls \a visit with each visible block and its rectangle in the viewport.
    static void
    forEachVisibleBlock(const CodeView &view,
                        const std::function<void(const QTextBlock &, const QRectF &)> &visit);
    //! The row of a block without the document's margin below the last one.
    static QRectF rowOf(const CodeView &view, const QTextBlock &block, const QRectF &rect);
    //! Tint of a line, or an invalid colour.
    static QColor tintOf(const CodeView &view, const look::Colors &colors, const QTextBlock &block);

private:
    void paintRow(const QTextBlock &block, const QRectF &rect);
    void paintMarks(const QTextBlock &block, const QRectF &rect);
    void paintFound(const QTextBlock &block, const QRectF &rect);
    void paintText(const QTextBlock &block, const QRectF &rect);
    void paintProblems(const QTextBlock &block, const QRectF &rect);
    void paintRemoved(const QTextBlock &block, const QRectF &rect);
    void paintSpan(const QTextBlock &block, const QRectF &rect, Span span, const QColor &color);
    void paintWave(const QTextBlock &block, const QRectF &rect, Span span, const QColor &color);
    //! The rectangles of a part of a block, one a line of the layout; \a span counts in the text.
    QList<QRectF> rectsOf(const QTextBlock &block, const QRectF &rect, Span span) const;

    const CodeView &m_view;
    QPainter &m_painter;
    QRect m_dirty;
    const look::Colors &m_colors;
    QAbstractTextDocumentLayout::PaintContext m_context;
};

} // namespace taskinput::editor
