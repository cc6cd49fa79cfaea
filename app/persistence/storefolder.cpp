#include "persistence/storefolder.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <utility>

namespace taskinput::persistence {

using namespace Qt::StringLiterals;

namespace {
const QString lockName = u"in-use"_s;

//! On Windows a lock has the computer's NetBIOS name: in capitals, and cut where it is longer.
bool isThisComputer(const QString &host)
{
    QString own = QSysInfo::machineHostName();
#ifdef Q_OS_WIN
    constexpr qsizetype LongestNetBiosName = 15;
    own.truncate(LongestNetBiosName);
#endif
    return host.compare(own, Qt::CaseInsensitive) == 0;
}
} // namespace

StoreFolder::StoreFolder(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

bool StoreFolder::removeFiles()
{
    QDir folder(m_path);
    bool isEmpty = true;
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : names) {
        if (name != lockName && !folder.remove(name))
            isEmpty = false;
    }
    return isEmpty;
}

Result<std::unique_ptr<StoreFolder>, FolderError> StoreFolder::take(const QString &dataFolder,
                                                                    const QString &name)
{
    const QString path = QDir(dataFolder).filePath(u"store/"_s + name);
    if (!QDir().mkpath(path))
        return Failure{FolderError{FolderError::Kind::NotWritable, {}, 0, path}};
    constexpr auto ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    for (const QString &folder : {dataFolder, QDir(dataFolder).filePath(u"store"_s), path})
        QFile::setPermissions(folder, ownerOnly);

    auto lock = std::make_unique<QLockFile>(QDir(path).filePath(lockName));
    // Time alone never makes a lock stale: a program may stay open for weeks.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return std::unique_ptr<StoreFolder>(new StoreFolder(path, std::move(lock)));

    if (lock->error() != QLockFile::LockFailedError)
        return Failure{FolderError{FolderError::Kind::NotWritable, {}, 0, path}};
    FolderError error{FolderError::Kind::InUseHere, {}, 0, path};
    QString application;
    if (lock->getLockInfo(&error.pid, &error.host, &application) && !isThisComputer(error.host))
        error.kind = FolderError::Kind::InUseElsewhere;
    return Failure{error};
}

QString storeName(const QUrl &root, const QString &tokenFingerprint)
{
    if (root.isEmpty())
        return u"sandbox"_s;
    QString name = root.host();
    if (root.port() >= 0)
        name += u"-%1"_s.arg(root.port());
    QString path = root.path();
    name += path.replace(u'/', u'-');
    if (!tokenFingerprint.isEmpty())
        name += u"-token-"_s + tokenFingerprint;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-')
            c = u'_';
    }
    return name;
}

} // namespace taskinput::persistence
