// The editor of a task's input.
#pragma once

#include "text/textbuffer.h"
#include "ui/editor/codeview.h"

#include <QPointer>

class QMenu;

namespace taskinput::editor {

class ChipEditor;

/*! Shows a text buffer and writes what is typed into it. Undo, redo and every big change are the
    buffer's; the widget follows its signals. Its accessible name is "Input", its text the whole
   document. */
class JsonEditor : public CodeView {
    Q_OBJECT
public:
    explicit JsonEditor(QWidget *parent = nullptr);

    //! Shows \a buffer, which is not owned; null shows nothing. Marks of the buffer before are
    //! gone.
    void attach(text::TextBuffer *buffer, const ViewState &state = {});
    text::TextBuffer *buffer() const { return m_buffer; }

    //! The person may change the text, once it is there.
    void setEditable(bool editable);
    bool isEditable() const;

    //! Tab goes to the next widget instead of indenting.
    void setTabMovesFocus(bool moves);
    bool tabMovesFocus() const { return tabChangesFocus(); }

    //! Replaces \a span as one step; the caret goes behind it.
    void replace(Span span, const text::Text &with, text::StepKind kind);

    void undoStep();
    void redoStep();
    void cutSelection();
    void deleteSelection();
    void indentLines();
    void dedentLines();

signals:
    //! A file was dropped on the editor; its local path.
    void fileDropped(const QString &path);
    void tabMovesFocusChanged(bool moves);
    //! The person opened the folded rest of a line that is too long to show: Format would help.
    void formatWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void dropEvent(QDropEvent *event) override;

private:
    void takeTyped(const text::Edit &edit);
    void followBuffer(const QList<text::Edit> &edits, text::Origin origin);
    void followCaret(qsizetype position);
    void endStepOnJump();

    bool handleEditKey(QKeyEvent *event);
    bool replaceBigSelection(QKeyEvent *event);
    void breakLine();
    void insertTab();
    bool closeBracket(const QString &bracket);
    void applyStep(text::StepKind kind, const QList<text::Replacement> &replacements);
    QMenu *contextMenu();
    void openChip(const Chip &chip);
    void closeChip(const ChipEditor &dialog);

    QPointer<text::TextBuffer> m_buffer;
    bool m_isEditable = false;
    bool m_isReporting = false; //!< the buffer is being told what was typed here
    bool m_caretFollowsTyping = false; //!< the caret's next move is no jump
    qsizetype m_lastCaret = 0;
    QPointer<ChipEditor> m_chipEditor;
    Chip m_openChip; //!< what m_chipEditor shows; moves with edits
};

} // namespace taskinput::editor
