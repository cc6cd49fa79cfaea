// A pane that shows JSON or plain text and can't be written into.
#pragma once

#include "ui/editor/codeview.h"

namespace taskinput::editor {

/*! For Reply, Request and differences. Give it an accessible name. What assistive technology writes
    into it is taken back: the text is what showText() was given. */
class JsonView : public CodeView {
    Q_OBJECT
public:
    explicit JsonView(QWidget *parent = nullptr);

    //! Any size; a big one appears when busyChanged(false) has been emitted. Shows the start.
    void showText(const text::Text &text);
    void showText(const QString &text);
    //! Lets go of everything, for a pane that is hidden.
    void clearText();

private:
    void openChip(const Chip &chip);
};

} // namespace taskinput::editor
