#include "ui/program/ownprocess.h"

#include <qt_windows.h>
#include <shellapi.h>

#include <cstdio>

namespace taskinput {

namespace {

//! A file, a pipe or a console, not nothing.
bool leadsSomewhere(DWORD stream)
{
    const HANDLE handle = GetStdHandle(stream);
    return handle && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

} // namespace

QStringList ownArguments(int argc, char **argv)
{
    Q_UNUSED(argc)
    Q_UNUSED(argv) // in the code page of the system, which can't hold every character
    int count = 0;
    wchar_t **const words = CommandLineToArgvW(GetCommandLineW(), &count);
    QStringList arguments;
    for (int i = 0; i < count; ++i)
        arguments << QString::fromWCharArray(words[i]);
    LocalFree(words);
    return arguments;
}

void useCallersConsole()
{
    bool hasOutput = leadsSomewhere(STD_OUTPUT_HANDLE);
    bool hasErrors = leadsSomewhere(STD_ERROR_HANDLE);
    if ((!hasOutput || !hasErrors) && AttachConsole(ATTACH_PARENT_PROCESS)) {
        hasOutput = hasOutput || std::freopen("CONOUT$", "w", stdout);
        hasErrors = hasErrors || std::freopen("CONOUT$", "w", stderr);
    }
    // Qt would write to the debugger's log instead.
    if (hasErrors)
        qputenv("QT_FORCE_STDERR_LOGGING", "1");
}

void letOthersComeToFront()
{
    AllowSetForegroundWindow(ASFW_ANY);
}

RunningMark::RunningMark()
    : m_handle(CreateMutexW(nullptr, FALSE, L"TaskInputEditorIsRunning"))
{
}

RunningMark::~RunningMark()
{
    if (m_handle)
        CloseHandle(m_handle);
}

} // namespace taskinput
