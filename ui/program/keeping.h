// What keeps drafts, journal and cache for this process: the store, or nothing with the reason.
#pragma once

#include "persistence/cachestore.h"
#include "persistence/draftstore.h"
#include "persistence/journalstore.h"
#include "persistence/openmark.h"
#include "persistence/storefolder.h"
#include "persistence/storethread.h"

#include <memory>

namespace taskinput {

/*! Without a folder (another computer has it, it can't be written) everything works, and nothing
 * outlives the program. */
class Keeping : public QObject {
    Q_OBJECT
public:
    //! \a folder may be null: \a why says why there is none.
    Keeping(std::unique_ptr<persistence::StoreFolder> folder,
            std::optional<persistence::FolderError> why, persistence::JournalBounds bounds,
            QObject *parent = nullptr);
    ~Keeping() override;

    session::DraftSink &drafts();
    session::JournalSink &journal();
    session::InputCache &cache();
    //! Null without a store.
    persistence::JournalStore *journalStore() const { return m_journal.get(); }
    persistence::DraftStore *draftStore() const { return m_drafts.get(); }
    persistence::OpenMarkFile *openMark() const { return m_openMark.get(); }
    //! Returns when all that was said is on disk. Blocks: only for the end of the system's session.
    void finishWriting();
    const std::optional<persistence::FolderError> &missing() const { return m_missing; }

    //! Writes what is due, closes the files and hands the folder back; null without a store. From
    //! then on nothing is kept.
    std::unique_ptr<persistence::StoreFolder> giveUp();

signals:
    //! A file was set aside or can't be used.
    void draftsTroubled(const taskinput::persistence::StoreError &error, bool isUsable);
    void journalTroubled(const taskinput::persistence::StoreError &error);

private:
    session::NoDrafts m_noDrafts;
    session::NoJournal m_noJournal;
    session::NoCache m_noCache;
    std::optional<persistence::FolderError> m_missing;
    std::unique_ptr<persistence::StoreFolder> m_folder;
    // One each: what is typed never waits for a search or a big copy.
    std::unique_ptr<persistence::StoreThread> m_draftThread, m_journalThread, m_cacheThread;
    std::unique_ptr<persistence::OpenMarkFile> m_openMark;
    std::unique_ptr<persistence::DraftStore> m_drafts;
    std::unique_ptr<persistence::JournalStore> m_journal;
    std::unique_ptr<persistence::CacheStore> m_cache;
};

} // namespace taskinput
