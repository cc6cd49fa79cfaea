#include "ui/program/ownprocess.h"

namespace taskinput {

QStringList ownArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

void useCallersConsole() { }
void letOthersComeToFront() { }

RunningMark::RunningMark() = default;
RunningMark::~RunningMark() = default;

} // namespace taskinput
