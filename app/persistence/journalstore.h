// The journal as the session and its pane use it.
#pragma once

#include "persistence/journalfile.h"
#include "persistence/storethread.h"
#include "session/journalsink.h"

#include <memory>

namespace taskinput::persistence {

class JournalStore final : public session::JournalSink {
    Q_OBJECT
public:
    //! \a thread must outlive the store; it should not be the one drafts are written in, since
    //! checking and trimming a large journal take their time. troubled() tells if the file can't be
    //! used, or was damaged and set aside.
    JournalStore(StoreThread &thread, const QString &folder, JournalBounds bounds,
                 QObject *parent = nullptr);
    ~JournalStore() override;

    void record(const session::JournalEntry &entry) override;
    void lastSends(const session::DraftId &id, int count, QObject *context,
                   std::function<void(QList<session::JournalEntry>)> done) override;

    void find(const JournalQuery &query, QObject *context,
              std::function<void(QList<session::JournalEntry>)> done) override;
    //! From now on; older entries go in the background.
    void setBounds(JournalBounds bounds);
    //! Writes every entry of \a account as JSON lines, secrets left out; \a done gets the problem
    //! or an empty text.
    void exportLines(const QString &account, const QString &file, QObject *context,
                     std::function<void(QString problem)> done);

signals:
    //! The file was damaged and set aside, or can't be used at all: then nothing is recorded.
    void troubled(const taskinput::persistence::StoreError &problem);

private:
    struct File;

    void trim();

    StoreThread &m_thread;
    std::shared_ptr<File> m_file;
    JournalBounds m_bounds;
    int m_sinceTrim = 0; //!< entries
};

} // namespace taskinput::persistence
