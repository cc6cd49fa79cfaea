// Text from the clipboard, fit for the editor.
#pragma once

#include <QString>

namespace taskinput::editor {

//! Line ends as \n, no byte order mark; U+2028, U+2029, U+FDD0 and U+FDD1, which Qt's text widget
//! can't hold, as \u escapes: outside strings they are no JSON anyway. Returns \a text itself if it
//! is fit.
QString pastedText(const QString &text);

} // namespace taskinput::editor
