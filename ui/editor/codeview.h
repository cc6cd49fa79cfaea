// A pane that shows JSON or other text: colours, line numbers, marks, zoom. Base of the editor and
// of every read-only text.
#pragma once

#include "ui/editor/brackets.h"
#include "ui/editor/marks.h"
#include "ui/editor/showntext.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <optional>

namespace taskinput::editor {

class ChipObject;
class ForeignObject;
class Gutter;

/*! All positions, lines and columns are 0-based and of the text, in UTF-16 units; what the view
   shows of it is ShownText's business. Colours follow the scheme by themselves. Always left to
   right. */
class CodeView : public QPlainTextEdit {
    Q_OBJECT
public:
    enum class Syntax { Json, Plain };

    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;

    //! The whole text; never ask toPlainText().
    const text::Text &text() const;
    //! A big text is on its way to the screen; until then nothing can be typed.
    bool isBusy() const;

    ViewState viewState() const;
    void restoreViewState(const ViewState &state);
    qsizetype caret() const;
    Span selection() const; //!< empty at the caret if nothing is selected
    //! Selects \a span and shows it, in the middle if it was out of sight.
    void goTo(Span span);
    void goTo(qsizetype position);

    void setChangeMarks(QList<ChangeMark> marks);
    void setProblems(QList<ProblemMark> problems);
    void setLocks(QList<LockMark> locks);
    //! Found text, ascending; moves with edits until it is set again.
    void setFound(QList<Span> hits);
    const Marks &marks() const noexcept { return m_marks; }

    //! Json at first.
    void setSyntax(Syntax syntax);
    Syntax syntax() const noexcept { return m_syntax; }
    void setGutterVisible(bool visible);
    void setWordWrap(bool wrap);
    bool isWordWrapped() const noexcept { return m_isWrapped; }
    //! Percent of the fixed font's size, 50 to 300.
    void setZoom(int percent);
    int zoom() const noexcept { return m_zoom; }
    void zoomIn();
    void zoomOut();
    void resetZoom();

signals:
    void caretMoved(qsizetype position, qsizetype line, qsizetype column);
    void busyChanged(bool busy);
    void zoomChanged(int percent);
    //! text() is another one; \a edits led there, none if it was shown anew.
    void shownTextChanged(const QList<taskinput::text::Edit> &edits);
    //! Enter or double click on the chip of a string or of the rest of a line.
    void chipActivated(const taskinput::editor::Chip &chip);

protected:
    ShownText &shown() noexcept { return *m_shown; }
    const ShownText &shown() const noexcept { return *m_shown; }
    //! The marks move, and whoever listens hears of the change.
    void noteEdits(const QList<text::Edit> &edits);
    std::optional<Chip> chipAtCaret() const;
    std::optional<Chip> chipAt(const QPoint &inViewport) const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    friend class CodePainter;
    friend class Gutter;

    void prepareDocument();
    void noteCaret();
    void applyFont();
    void applyColours();
    void placeGutter();
    //! Tool tip for a place in the text, or beside a line.
    QString tipAt(const QPoint &inViewport) const;
    QString tipForLine(qint32 line) const;
    qint32 lineOf(const QTextBlock &block) const { return block.blockNumber(); }
    Span shownSpan(const QTextBlock &block) const;

    ShownText *m_shown = nullptr;
    Gutter *m_gutter = nullptr;
    ChipObject *m_chipObject;
    ForeignObject *m_foreignObject;
    Marks m_marks;
    QList<Span> m_found;
    std::optional<BracketPair> m_brackets;
    Syntax m_syntax = Syntax::Json;
    int m_zoom = 100;
    int m_wheelDelta = 0;
    bool m_isWrapped = false;
    bool m_isApplyingColours = false;
};

} // namespace taskinput::editor
