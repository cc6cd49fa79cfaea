// Lays out lines of a plain text only where somebody looks.
#pragma once

#include <QPlainTextDocumentLayout>
#include <QTextLayout>

#include <functional>
#include <memory>

namespace taskinput::editor {

/*! Qt's own layout makes a QTextLayout for every line whenever the view gets a new width or a
   longest line gets shorter: a stall of 60 ms and some 60 MB at a hundred thousand lines. This one
   lays out, and colours, a line when its rectangle is asked for, and knows by a generation number
   which ones are still right.

    Documents are made by newCodeDocument(), which also keeps QPlainTextEdit from asking for a
   layout of everything. */
class CodeLayout : public QPlainTextDocumentLayout {
    Q_OBJECT
public:
    //! Formats for one line, without those of an input method.
    using Colourer = std::function<QList<QTextLayout::FormatRange>(const QString &line)>;

    explicit CodeLayout(QTextDocument *document);

    void setColourer(Colourer colourer);
    //! Every line is laid out and coloured again when it is next looked at.
    void invalidate();
    //! Scroll bars are set again.
    void announceSize();
    //! Pixels to wrap at; 0: lines are as long as they are.
    void setWrapWidth(qreal width);

    QRectF blockBoundingRect(const QTextBlock &block) const override;
    //! Width of the widest line laid out so far, and the number of lines.
    QSizeF documentSize() const override;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    bool isLaidOut(const QTextBlock &block) const;
    void layoutBlock(QTextBlock block);
    void layoutLines(const QTextBlock &block);
    void colour(const QTextBlock &block);
    void forget(QTextBlock block);
    void forgetBlocks(QTextBlock first, const QTextBlock &last);

    Colourer m_colourer;
    qreal m_wrapWidth = 0;
    qreal m_widest = 0;
    int m_generation = 0; //!< kept in userState() of the blocks laid out in it
    int m_blockCount = 1;
    bool m_isColouring = false;
    bool m_isAnnouncing = false;
    bool m_announceAgain = false;
};

//! An empty document with a CodeLayout and without an undo stack. Call it in the UI thread; the
//! document may then be filled in another one.
std::unique_ptr<QTextDocument> newCodeDocument(const QFont &font);

} // namespace taskinput::editor
