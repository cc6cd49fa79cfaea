#include "ui/editor/jsonview.h"

namespace taskinput::editor {

JsonView::JsonView(QWidget *parent)
    : CodeView(parent)
{
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
