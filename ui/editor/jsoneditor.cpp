#include "ui/editor/jsoneditor.h"

#include "ui/editor/chipeditor.h"
#include "ui/editor/chipopening.h"
#include "ui/editor/indent.h"
#include "ui/editor/pastedtext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>

namespace taskinput::editor {

namespace {

QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const auto local =
        std::find_if(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    return local == urls.end() ? QString() : local->toLocalFile();
}

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : CodeView(parent)
{
    setAccessibleName(tr("Input"));
    connect(&shown(), &ShownText::typed, this, &JsonEditor::takeTyped);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &JsonEditor::endStepOnJump);
    connect(this, &CodeView::chipActivated, this, &JsonEditor::openChip);
    connect(this, &CodeView::shownTextChanged, this, [this](const QList<text::Edit> &edits) {
        m_openChip.text = text::movedBy(edits, m_openChip.text);
    });
}

void JsonEditor::attach(text::TextBuffer *buffer, const ViewState &state)
{
    if (m_buffer)
        m_buffer->disconnect(this);
    m_buffer = buffer;
    delete m_chipEditor;
    setChangeMarks({});
    setProblems({});
    setLocks({});
    setFound({});
    if (m_buffer) {
        m_buffer->breakStep();
        connect(m_buffer, &text::TextBuffer::edited, this, &JsonEditor::followBuffer);
        connect(m_buffer, &text::TextBuffer::caretSuggested, this, &JsonEditor::followCaret);
        connect(m_buffer, &QObject::destroyed, this, [this] { attach(nullptr); });
    }
    shown().show(m_buffer ? m_buffer->text() : text::Text(), state);
    shown().setLocked(!m_buffer || !m_isEditable);
    noteEdits({});
}

void JsonEditor::setEditable(bool editable)
{
    m_isEditable = editable;
    shown().setLocked(!m_buffer || !m_isEditable);
}

bool JsonEditor::isEditable() const
{
    return m_buffer && m_isEditable && !isBusy();
}

void JsonEditor::setTabMovesFocus(bool moves)
{
    if (moves == tabChangesFocus())
        return;
    setTabChangesFocus(moves);
    emit tabMovesFocusChanged(moves);
}

void JsonEditor::takeTyped(const text::Edit &edit)
{
    if (!m_buffer)
        return;
    m_caretFollowsTyping = true;
    const QScopedValueRollback<bool> reporting(m_isReporting, true);
    m_buffer->applyFromView(edit.position, edit.removed.size(), edit.inserted,
                            text::StepKind::Typing, m_lastCaret);
    noteEdits({edit});
}

void JsonEditor::followBuffer(const QList<text::Edit> &edits, text::Origin)
{
    if (m_isReporting)
        return;
    shown().apply(edits);
    if (text().size() != m_buffer->text().size())
        shown().show(m_buffer->text(), viewState());
    noteEdits(edits);
}

void JsonEditor::followCaret(qsizetype position)
{
    goTo(position);
}

void JsonEditor::endStepOnJump()
{
    if (!std::exchange(m_caretFollowsTyping, false) && m_buffer)
        m_buffer->breakStep();
    m_lastCaret = caret();
}

void JsonEditor::replace(Span span, const text::Text &with, text::StepKind kind)
{
    if (!isEditable())
        return;
    const qsizetype after = span.begin + with.size();
    m_buffer->apply(
        {kind, {{span.begin, text().slice(span.begin, span.length()), with}}, caret(), after});
    goTo(after);
}

void JsonEditor::applyStep(text::StepKind kind, const QList<text::Replacement> &replacements)
{
    if (isEditable())
        m_buffer->apply({kind, text::editsFor(text(), replacements), caret(), -1});
}

void JsonEditor::undoStep()
{
    if (isEditable())
        m_buffer->undo();
}

void JsonEditor::redoStep()
{
    if (isEditable())
        m_buffer->redo();
}

void JsonEditor::cutSelection()
{
    if (!isEditable() || selection().isEmpty())
        return;
    copy();
    deleteSelection();
}

void JsonEditor::deleteSelection()
{
    if (!selection().isEmpty())
        replace(selection(), {}, text::StepKind::Other);
}

void JsonEditor::indentLines()
{
    const Span span = selection();
    applyStep(text::StepKind::Other, indented(text(), span.begin, span.end));
}

void JsonEditor::dedentLines()
{
    const Span span = selection();
    applyStep(text::StepKind::Other, dedented(text(), span.begin, span.end));
}

bool JsonEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return isEditable() && (source->hasText() || !droppedFile(*source).isEmpty());
}

void JsonEditor::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        replace(selection(), text::Text(pastedText(source->text())), text::StepKind::Paste);
}

void JsonEditor::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(*event->mimeData());
    if (path.isEmpty()) {
        CodeView::dropEvent(event);
        return;
    }
    // Ends the view's own part of the drag: scrolling at the edges, the drop caret.
    QDragLeaveEvent leave;
    dragLeaveEvent(&leave);
    event->acceptProposedAction();
    emit fileDropped(path);
}

void JsonEditor::openChip(const Chip &chip)
{
    if (chip.kind == Chip::Kind::RestOfLine && syntax() == Syntax::Json) {
        emit formatWanted();
        return;
    }
    delete m_chipEditor;
    m_openChip = chip;
    m_chipEditor =
        new ChipEditor(memberNameBefore(text(), chip.text.begin), isEditable(), window());
    m_chipEditor->setAttribute(Qt::WA_DeleteOnClose);
    m_chipEditor->setValue(openedText(text(), chip));
    connect(m_chipEditor, &QDialog::accepted, this, [this] { closeChip(*m_chipEditor); });
    m_chipEditor->open();
}

void JsonEditor::closeChip(const ChipEditor &dialog)
{
    if (dialog.isChanged())
        replace(m_openChip.text, text::Text(closedText(dialog.value(), m_openChip.kind)),
                text::StepKind::Other);
}

void JsonEditor::contextMenuEvent(QContextMenuEvent *event)
{
    // popup(), not exec(): who opened it through an accessible action gets an answer at once.
    QMenu *menu = contextMenu();
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(event->globalPos());
}

QMenu *JsonEditor::contextMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &text, QKeySequence::StandardKey key, bool enabled,
                                  auto act) {
        QAction *action = menu->addAction(text, this, act);
        action->setShortcut(key);
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(enabled);
    };
    const bool isSelected = !selection().isEmpty();
    add(tr("&Undo"), QKeySequence::Undo, isEditable() && m_buffer->canUndo(),
        &JsonEditor::undoStep);
    add(tr("&Redo"), QKeySequence::Redo, isEditable() && m_buffer->canRedo(),
        &JsonEditor::redoStep);
    menu->addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut, isEditable() && isSelected, &JsonEditor::cutSelection);
    add(tr("&Copy"), QKeySequence::Copy, isSelected, &QPlainTextEdit::copy);
    add(tr("&Paste"), QKeySequence::Paste, canPaste(), &QPlainTextEdit::paste);
    add(tr("Delete"), QKeySequence::Delete, isEditable() && isSelected,
        &JsonEditor::deleteSelection);
    menu->addSeparator();
    add(tr("Select &All"), QKeySequence::SelectAll, !text().isEmpty(), &QPlainTextEdit::selectAll);
    return menu;
}

} // namespace taskinput::editor
