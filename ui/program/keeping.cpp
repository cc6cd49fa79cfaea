#include "ui/program/keeping.h"

#include <utility>

namespace taskinput {

using persistence::StoreError;
using persistence::StoreThread;

Keeping::Keeping(std::unique_ptr<persistence::StoreFolder> folder,
                 std::optional<persistence::FolderError> why, persistence::JournalBounds bounds,
                 QObject *parent)
    : QObject(parent)
    , m_missing(std::move(why))
    , m_folder(std::move(folder))
{
    if (!m_folder)
        return;
    const QString path = m_folder->path();
    m_draftThread = std::make_unique<StoreThread>();
    m_journalThread = std::make_unique<StoreThread>();
    m_cacheThread = std::make_unique<StoreThread>();
    m_openMark = std::make_unique<persistence::OpenMarkFile>(*m_draftThread, path);
    m_drafts = std::make_unique<persistence::DraftStore>(*m_draftThread, path);
    connect(m_drafts.get(), &persistence::DraftStore::opened, this,
            [this](const std::optional<StoreError> &problem, bool isUsable) {
                if (problem)
                    emit draftsTroubled(*problem, isUsable);
            });
    connect(m_drafts.get(), &persistence::DraftStore::notReadable, this,
            [this](const StoreError &problem) { emit draftsTroubled(problem, true); });
    m_journal = std::make_unique<persistence::JournalStore>(*m_journalThread, path, bounds);
    connect(m_journal.get(), &persistence::JournalStore::troubled, this, &Keeping::journalTroubled);
    m_cache = std::make_unique<persistence::CacheStore>(*m_cacheThread, path);
}

Keeping::~Keeping()
{
    giveUp();
}

std::unique_ptr<persistence::StoreFolder> Keeping::giveUp()
{
    // Each hands its last writes to its thread, which finishes them before it ends.
    m_cache.reset();
    m_journal.reset();
    m_drafts.reset();
    m_openMark.reset();
    m_cacheThread.reset();
    m_journalThread.reset();
    m_draftThread.reset();
    return std::move(m_folder);
}

void Keeping::finishWriting()
{
    if (!m_drafts)
        return;
    m_drafts->flush();
    m_draftThread->finish();
    m_journalThread->finish();
}

session::DraftSink &Keeping::drafts()
{
    return m_drafts ? static_cast<session::DraftSink &>(*m_drafts) : m_noDrafts;
}

session::JournalSink &Keeping::journal()
{
    return m_journal ? static_cast<session::JournalSink &>(*m_journal) : m_noJournal;
}

session::InputCache &Keeping::cache()
{
    return m_cache ? static_cast<session::InputCache &>(*m_cache) : m_noCache;
}

} // namespace taskinput
