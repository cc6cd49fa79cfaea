// --tour: the main job driven in the real window, each step judged and pictured.
#pragma once

#include "ui/program/commandline.h"

namespace taskinput {

//! Needs a QApplication. Uses temporary data and settings folders; prints one line per step.
//! Returns the exit code: 0 only if each step showed what it should.
int runTour(const CommandLine &asked);

} // namespace taskinput
