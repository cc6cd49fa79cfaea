// Where somebody is in a text: what a task keeps while another one is shown.
#pragma once

#include <QtGlobal>

namespace taskinput::editor {

//! Positions of the text, not of the view.
struct ViewState {
    qsizetype caret = 0;
    qsizetype anchor = 0; //!< other end of the selection; the caret itself if there is none
    qsizetype top = 0; //!< start of the topmost visible line
    int left = 0; //!< pixels scrolled to the right
    friend bool operator==(const ViewState &, const ViewState &) = default;
};

} // namespace taskinput::editor
