#include "ui/program/keeping.h"

#include <utility>

namespace taskinput {

Keeping::Keeping(std::unique_ptr<persistence::StoreFolder> folder,
                 std::optional<persistence::FolderError> why, persistence::JournalBounds bounds,
                 QObject *parent)
    : QObject(parent)
    , m_missing(std::move(why))
    , m_folder(std::move(folder))
{
    if (!m_folder)
        return;
    m_thread = std::make_unique<persistence::StoreThread>();
    m_drafts = std::make_unique<persistence::DraftStore>(*m_thread, m_folder->path());
    connect(m_drafts.get(), &persistence::DraftStore::opened, this,
            [this](const std::optional<persistence::StoreError> &problem, bool isUsable) {
                if (problem)
                    emit troubled(*problem, isUsable);
            });
    connect(m_drafts.get(), &persistence::DraftStore::notReadable, this,
            [this](const persistence::StoreError &problem) { emit troubled(problem, true); });
    m_slowThread = std::make_unique<persistence::StoreThread>();
    m_journal = std::make_unique<persistence::JournalStore>(*m_slowThread, m_folder->path(), bounds);
    connect(m_journal.get(), &persistence::JournalStore::troubled, this,
            [this](const persistence::StoreError &problem) { emit troubled(problem, true); });
    m_cache = std::make_unique<persistence::CacheStore>(*m_slowThread, m_folder->path());
}

Keeping::~Keeping()
{
    giveUp();
}

std::unique_ptr<persistence::StoreFolder> Keeping::giveUp()
{
    // Each hands its last writes to the thread, which finishes them before it ends.
    m_cache.reset();
    m_journal.reset();
    m_drafts.reset();
    m_slowThread.reset();
    m_thread.reset();
    return std::move(m_folder);
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
