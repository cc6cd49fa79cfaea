// Saved tasks on disk: one file a task, written in a thread of its own.
#pragma once

#include "sandbox/records.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace taskinput::sandbox {

/*! Keeps what differs from the written tasks. A folder that can't be written costs nothing but the
    memory of it: a warning is logged, the sandbox goes on. */
class StateFolder {
public:
    //! \a folder is made when it is first needed; empty = keep nothing.
    explicit StateFolder(QString folder);
    ~StateFolder(); //!< writes what waits
    StateFolder(const StateFolder &) = delete;
    StateFolder &operator=(const StateFolder &) = delete;

    //! Puts what was kept over \a records. A damaged file is set aside, its task stays as written.
    void restore(Records &records) const;
    //! Returns at once; the newest state of a task wins.
    void keep(const StoredTask &task);
    void forgetAll();
    //! Returns when everything kept so far is on disk.
    void flush();

private:
    void write();
    void writeFile(const QString &taskId, const QByteArray &contents) const;
    QString filePath(const QString &taskId) const;

    const QString m_folder;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QHash<QString, QByteArray> m_waiting; //!< by task id
    bool m_forgetsAll = false;
    bool m_isWriting = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace taskinput::sandbox
