// The editor with its find bar.
#pragma once

#include <QWidget>

namespace taskinput::editor {

class FindBar;
class JsonEditor;

class EditorPane : public QWidget {
    Q_OBJECT
public:
    explicit EditorPane(QWidget *parent = nullptr);

    JsonEditor &editor() const { return *m_editor; }
    FindBar &findBar() const { return *m_findBar; }

private:
    JsonEditor *m_editor;
    FindBar *m_findBar;
};

} // namespace taskinput::editor
