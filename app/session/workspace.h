// The tasks that are open: one session each, kept as long as it holds something that must not be
// lost.
#pragma once

#include "api/taskref.h"
#include "session/countdown.h"
#include "session/session.h"
#include "session/sessioncontext.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace taskinput::session {

/*! Opening a task again gives the same session with its edits. A session that isn't shown stays
   while it has unsent edits, a write under way or an outcome nobody knows; a few clean ones stay
   too, so that going back and forth keeps their history. */
class Workspace : public QObject {
    Q_OBJECT
public:
    explicit Workspace(const SessionContext &context, QObject *parent = nullptr);
    ~Workspace() override;

    Session *current() const { return m_current; } //!< null = no task open
    Session *find(const QString &taskId) const; //!< open, shown or not; null if not
    QList<Session *> sessions() const; //!< all that are kept
    QStringList recent() const { return m_recent; } //!< task ids, newest first, at most 20
    void setRecent(const QStringList &taskIds); //!< as remembered from last time

    //! A row of the list: its session is current at once and loads.
    Session *open(const api::TaskSummary &task);
    //! What a person typed: asked for first; then taskOpened or openFailed.
    void open(const api::TaskRef &ref);
    void openAgain(); //!< what could not be opened last
    bool isResolving() const { return m_resolving.isRunning(); } //!< between the two
    //! The reference that is being looked up waits for its next try.
    const std::optional<Countdown> &resolvingWait() const { return m_resolvingWait; }
    void cancelResolving();
    void close(); //!< no task is shown; nothing is lost

    //! A newer token of the same account: sessions go on with it. Reads under way start again by
    //! hand.
    void useClient(api::ApiClient &client);
    void setMayKeepSecretDrafts(bool agreed); //!< the person's word, once per account

    bool hasUnsentEdits() const; //!< in any session
    bool isWriteOpen() const; //!< in any session
    const SessionContext &context() const { return m_context; }

signals:
    void currentChanged();
    void sessionsChanged(); //!< sessions(), or which of them have unsent edits
    void recentChanged();
    void resolvingChanged(); //!< isResolving() or resolvingWait()
    void openFailed(const taskinput::api::ApiError &error);
    void tokenRejected(const taskinput::api::ApiError &error); //!< some call was answered with 401

private:
    Session *show(const api::Task &task);
    Session *add(const api::Task &task);
    void takeResolved(const Result<api::Task, api::ApiError> &task);
    void bringToFront(Session *session);
    void remember(const QString &taskId);
    void dropWhatMayGo();

    SessionContext m_context;
    std::vector<std::unique_ptr<Session>> m_sessions; //!< most recently shown first
    Session *m_current = nullptr;
    QStringList m_recent;
    api::Request m_resolving;
    std::optional<Countdown> m_resolvingWait;
    api::TaskRef m_asked; //!< what a person typed last
};

} // namespace taskinput::session
