// The folder of one API root's store, and who holds it.
#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QString>
#include <QUrl>

#include <memory>

namespace taskinput::persistence {

//! Why a store can't be used.
struct FolderError {
    enum class Kind {
        InUseHere, //!< by another process of this computer
        InUseElsewhere, //!< by another computer that shares the folder
        NotWritable,
    } kind = Kind::NotWritable;
    QString host; //!< of the holder
    qint64 pid = 0;
    QString path;
};

//! Holds the folder until it is destroyed.
class StoreFolder {
public:
    //! \a name: see storeName(). Makes the folder, readable by its owner only.
    static Result<std::unique_ptr<StoreFolder>, FolderError> take(const QString &dataFolder,
                                                                  const QString &name);

    const QString &path() const noexcept { return m_path; }

    //! Deletes every file directly in the folder but the lock; nothing may have one open. False if
    //! one is left.
    bool removeFiles();

private:
    StoreFolder(QString path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

//! Folder name for an API root: "api.apify.com", "127.0.0.1-4711", with a token of this process
//! only also its fingerprint (first 12 hex digits of the SHA-256); "sandbox" for an empty root.
QString storeName(const QUrl &root, const QString &tokenFingerprint);

} // namespace taskinput::persistence
