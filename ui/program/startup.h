// What must be settled before a window can open.
#pragma once

#include <QApplication>

#include <memory>

namespace taskinput {

/*! Makes the QApplication. Where there is no display to open, Qt would print several lines and
   abort; this prints one line on stderr and ends the process with exit code 1. \a argc must outlive
   the application. */
std::unique_ptr<QApplication> makeApplication(int &argc, char **argv);

} // namespace taskinput
