// Every task of an account, page after page, usable from the first.
#pragma once

#include "api/apiclient.h"
#include "api/taskref.h"
#include "session/sessioncontext.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace taskinput::session {

/*! The first reading fills the list page by page; a refresh reads all pages beside it and puts them
   in its place only if something differs. What could be read stays when a later page fails. */
class TaskList : public QObject {
    Q_OBJECT
public:
    enum class State { Empty, Loading, Complete, Failed };
    explicit TaskList(api::ApiClient &client, QObject *parent = nullptr);
    //! Shows the last known list at once, keeps the new one, and tries again when the connection is
    //! back. \a context must outlive this.
    explicit TaskList(const SessionContext &context, QObject *parent = nullptr);
    ~TaskList() override;

    State state() const noexcept { return m_state; }
    const QList<api::TaskSummary> &tasks() const noexcept { return m_tasks; }
    qint64 total() const noexcept { return m_total; } //!< as the server said; -1 unknown
    const std::optional<api::ApiError> &error() const noexcept { return m_error; }
    bool isFromCache() const noexcept
    {
        return m_cachedAt.isValid();
    } //!< nothing was read in this run yet
    QDateTime cachedAt() const { return m_cachedAt; } //!< UTC, of a list from the cache
    const api::TaskSummary *find(const QString &taskId) const;
    //! The one task that \a ref names, as far as the list knows; null for none or several.
    const api::TaskSummary *find(const api::TaskRef &ref) const;
    void refresh();
    void cancel();
    void useClient(api::ApiClient &client); //!< a newer token; what runs is stopped

signals:
    void stateChanged();
    //! tasks()[first, first+count) are new. A refresh that changes rows emits reset() instead.
    void appended(qsizetype first, qsizetype count);
    void reset();

private:
    void readPage(qint64 offset);
    void takePage(const Result<api::TaskPage, api::ApiError> &page);
    QList<api::TaskSummary> onlyNew(const QList<api::TaskSummary> &items);
    void finish();
    void enter(State state);
    void readCache();
    void readAgain();

    api::ApiClient *m_client;
    const SessionContext *m_context = nullptr;
    api::Request m_request;
    QList<api::TaskSummary> m_tasks;
    QList<api::TaskSummary> m_next; //!< of a refresh
    QSet<QString>
        m_seen; //!< ids of the reading under way: pages overlap when a task is deleted meanwhile
    std::optional<api::ApiError> m_error;
    QDateTime m_cachedAt;
    qint64 m_total = -1;
    bool m_appends = true; //!< pages go straight into the list
    State m_state = State::Empty;
};

} // namespace taskinput::session
