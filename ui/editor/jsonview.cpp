#include "ui/editor/jsonview.h"

#include "ui/editor/chipeditor.h"
#include "ui/editor/chipopening.h"

namespace taskinput::editor {

JsonView::JsonView(QWidget *parent)
    : CodeView(parent)
{
    connect(this, &CodeView::chipActivated, this, &JsonView::openChip);
}

void JsonView::openChip(const Chip &chip)
{
    auto *dialog = new ChipEditor(memberNameBefore(text(), chip.text.begin), false, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setValue(openedText(text(), chip));
    dialog->open();
}

void JsonView::showText(const text::Text &text)
{
    setChangeMarks({});
    setProblems({});
    setLocks({});
    setFound({});
    shown().show(text);
    noteEdits({});
}

void JsonView::showText(const QString &text)
{
    showText(text::Text(text));
}

void JsonView::clearText()
{
    showText(text::Text());
}

} // namespace taskinput::editor
