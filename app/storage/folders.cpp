#include "storage/folders.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>

namespace taskinput::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folderName = "/task-input-editor"_L1;

QString fromVariable(const char *variable)
{
    const QString folder = qEnvironmentVariable(variable);
    return QDir::isAbsolutePath(folder) ? QDir::cleanPath(folder) + folderName : QString();
}

QString fromSystem(QStandardPaths::StandardLocation location)
{
    return QDir::cleanPath(QStandardPaths::writableLocation(location)) + folderName;
}

QString firstOf(const std::array<QString, 2> &choices)
{
    return choices[0].isEmpty() ? choices[1] : choices[0];
}

} // namespace

Folders Folders::fromEnvironment()
{
    Folders folders;
    folders.data =
        firstOf({fromVariable("XDG_DATA_HOME"), fromSystem(QStandardPaths::GenericDataLocation)});
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const QString systemConfig = folders.data;
#else
    const QString systemConfig = fromSystem(QStandardPaths::GenericConfigLocation);
#endif
    folders.config = firstOf({fromVariable("XDG_CONFIG_HOME"), systemConfig});
#if defined(Q_OS_WIN)
    const QString systemCache = folders.data + "/cache"_L1;
#else
    const QString systemCache = fromSystem(QStandardPaths::GenericCacheLocation);
#endif
    folders.cache = firstOf({fromVariable("XDG_CACHE_HOME"), systemCache});
    return folders;
}

QString Folders::settingsFile() const
{
    return config + "/settings.ini"_L1;
}

bool createPrivateFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return true;
    return QDir().mkpath(info.path())
        && QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace taskinput::storage
