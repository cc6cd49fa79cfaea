#include "ui/editor/editorpane.h"

#include "ui/editor/findbar.h"
#include "ui/editor/jsoneditor.h"

#include <QVBoxLayout>

namespace taskinput::editor {

EditorPane::EditorPane(QWidget *parent)
    : QWidget(parent)
    , m_editor(new JsonEditor(this))
    , m_findBar(new FindBar(*m_editor, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_findBar);
    setFocusProxy(m_editor);
}

} // namespace taskinput::editor
