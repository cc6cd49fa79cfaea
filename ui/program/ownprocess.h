// What this process gets from the system that started it, where the systems differ.
#pragma once

#include <QStringList>

namespace taskinput {

//! The program's own name first, every character as it was typed.
QStringList ownArguments(int argc, char **argv);

/*! Windows gives a windowed program no console. Where it was started from one, output goes there
   from now on; what was redirected stays so. Elsewhere nothing is to be done. Before the first
   output. */
void useCallersConsole();

//! Lets another program of this person come to the front in our place. Windows would only let its
//! button blink.
void letOthersComeToFront();

/*! While one exists, the installer and the uninstaller see that the program runs and refuse
   (Windows: a mutex with the name TaskInputEditorIsRunning). Elsewhere packages replace a running
   program without harm, and it does nothing. */
class RunningMark {
public:
    RunningMark();
    ~RunningMark();
    RunningMark(const RunningMark &) = delete;
    RunningMark &operator=(const RunningMark &) = delete;

private:
    void *m_handle = nullptr; //!< owned; the system closes it when the process dies
};

} // namespace taskinput
