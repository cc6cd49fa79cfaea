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

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
QString fromSystem(QStandardPaths::StandardLocation location)
{
    return QDir::cleanPath(QStandardPaths::writableLocation(location)) + folderName;
}
#else
//! Not by QStandardPaths, which takes relative variables, too.
QString inHome(QLatin1StringView folder)
{
    return QDir::cleanPath(QDir::homePath()) + folder + folderName;
}
#endif

QString firstOf(const std::array<QString, 2> &choices)
{
    return choices[0].isEmpty() ? choices[1] : choices[0];
}

} // namespace

Folders Folders::fromEnvironment()
{
    Folders folders;
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    folders.data =
        firstOf({fromVariable("XDG_DATA_HOME"), fromSystem(QStandardPaths::GenericDataLocation)});
    folders.config = firstOf({fromVariable("XDG_CONFIG_HOME"), folders.data});
    folders.cache = firstOf({fromVariable("XDG_CACHE_HOME"), folders.data + "/cache"_L1});
#else
    folders.data = firstOf({fromVariable("XDG_DATA_HOME"), inHome("/.local/share"_L1)});
    folders.config = firstOf({fromVariable("XDG_CONFIG_HOME"), inHome("/.config"_L1)});
    folders.cache = firstOf({fromVariable("XDG_CACHE_HOME"), inHome("/.cache"_L1)});
#endif
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
