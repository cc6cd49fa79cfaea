// What keys do in the editor beyond QPlainTextEdit.
#include "ui/editor/indent.h"
#include "ui/editor/jsoneditor.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace taskinput::editor {

namespace {

// Deleting more than this from a document at once would be felt; the buffer does it in the
// background.
constexpr qint32 bigSelection = 200'000;

bool isPlain(const QKeyEvent &event)
{
    return (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
}

bool isReturn(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && isPlain(event);
}

//! What \a event would write into the text; a null string if nothing.
QString writtenBy(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete)
        return u""_s;
    if (isReturn(event))
        return u"\n"_s;
    const QString text = event.text();
    const bool isCommand = event.modifiers().testFlag(Qt::ControlModifier)
        && !event.modifiers().testFlag(Qt::AltModifier);
    return !text.isEmpty() && text.front().isPrint() && !isCommand ? text : QString();
}

} // namespace

void JsonEditor::keyPressEvent(QKeyEvent *event)
{
    m_caretFollowsTyping = false;
    if (handleEditKey(event))
        event->accept();
    else
        CodeView::keyPressEvent(event);
}

bool JsonEditor::handleEditKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        undoStep();
        return true;
    }
    if (event->matches(QKeySequence::Redo)) {
        redoStep();
        return true;
    }
    if (!isEditable())
        return false;
    if (event->matches(QKeySequence::Cut)) {
        cutSelection();
        return true;
    }
    const bool isTab = event->key() == Qt::Key_Tab && isPlain(*event);
    const bool isBacktab = event->key() == Qt::Key_Backtab;
    // It comes this far if there is nothing else to take the focus: no reason to write it.
    if ((isTab || isBacktab) && tabMovesFocus())
        return true;
    if (selection().length() > bigSelection)
        return replaceBigSelection(event);
    if (isTab || isBacktab) {
        isTab ? insertTab() : dedentLines();
        return true;
    }
    if (isReturn(*event) && !chipAtCaret()) {
        breakLine();
        return true;
    }
    return (event->text() == u"}"_s || event->text() == u"]"_s) && closeBracket(event->text());
}

bool JsonEditor::replaceBigSelection(QKeyEvent *event)
{
    const QString written = writtenBy(*event);
    if (written.isNull())
        return false;
    replace(selection(), text::Text(written), text::StepKind::Other);
    return true;
}

void JsonEditor::breakLine()
{
    const Span span = selection();
    const qsizetype start = text().lineStart(text().lineAt(span.begin));
    const qsizetype end = text().lineEnd(text().lineAt(span.end));
    // Only the ends of a very long line matter.
    constexpr qsizetype enough = 20'000;
    const QString before = text().mid(start, std::min(span.begin - start, enough));
    const QString tail = text().mid(std::max(start, span.begin - enough),
                                    span.begin - std::max(start, span.begin - enough));
    const LineBreak line = lineBreak(
        before.size() < span.begin - start ? indentation(before).toString() + tail : before,
        text().mid(span.end, std::min(end - span.end, enough)));
    QTextCursor cursor = textCursor();
    cursor.insertText(line.inserted);
    cursor.setPosition(cursor.position() - static_cast<int>(line.inserted.size() - line.caret));
    setTextCursor(cursor);
}

void JsonEditor::insertTab()
{
    const Span span = selection();
    if (text().lineAt(span.begin) != text().lineAt(span.end)) {
        indentLines();
        return;
    }
    const qsizetype column = span.begin - text().lineStart(text().lineAt(span.begin));
    textCursor().insertText(QString(indentWidth - column % indentWidth, u' '));
    ensureCursorVisible();
}

bool JsonEditor::closeBracket(const QString &bracket)
{
    const Span span = selection();
    const std::optional<QString> indent = closingIndentation(text(), span.begin);
    if (!indent)
        return false;
    QTextCursor cursor = textCursor();
    const qsizetype column = span.begin - text().lineStart(text().lineAt(span.begin));
    const int viewEnd = cursor.selectionEnd();
    cursor.setPosition(cursor.selectionStart() - static_cast<int>(column));
    cursor.setPosition(viewEnd, QTextCursor::KeepAnchor);
    cursor.insertText(*indent + bracket);
    setTextCursor(cursor);
    return true;
}

} // namespace taskinput::editor
