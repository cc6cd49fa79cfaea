// From an analysis to the marks beside the text.
#pragma once

#include "base/stopflag.h"
#include "session/analysis.h"
#include "ui/editor/marks.h"

namespace taskinput::window {

//! Lines of the draft that differ from what Apify has. For a worker: linear in the text (line ends
//! are counted once).
QList<editor::ChangeMark> changeMarks(const session::Analysis &analysis, const StopFlag &stop = {});

} // namespace taskinput::window
