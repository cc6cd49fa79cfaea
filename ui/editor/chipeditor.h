// Edits a long string as what it means: code or text of many lines.
#pragma once

#include "text/textbuffer.h"

#include <QDialog>

namespace taskinput::editor {

class EditorPane;
class JsonEditor;

//! Shows one text in an editor of its own. Show it with open(); it belongs to its parent.
class ChipEditor : public QDialog {
    Q_OBJECT
public:
    //! \a name says whose text it is, may be empty. Read-only ones have a Close button only.
    ChipEditor(const QString &name, bool isEditable, QWidget *parent = nullptr);

    //! Line ends that are all \r\n are shown as \n and put back by value(); mixed ones stay as they
    //! are.
    void setValue(const QString &value);
    QString value() const;
    bool isChanged() const;

    JsonEditor &editor() const;

private:
    EditorPane *m_pane;
    text::TextBuffer m_buffer;
    text::Text m_original;
    bool m_hasCrLf = false;
};

} // namespace taskinput::editor
