// One session over real HTTP against the sandbox, driven as a person drives it.
#pragma once

#include "api/apiclient.h"
#include "sandbox/server.h"
#include "session/connection.h"
#include "session/fieldvalues.h"
#include "session/session.h"

#include <QTest>

#include <memory>

namespace taskinput::test {

//! One limit for every wait.
inline constexpr int WaitLimitMs = 60'000;

//! Remembers what it is told instead of writing it.
class RecordingDrafts final : public session::DraftSink {
    Q_OBJECT
public:
    using DraftSink::DraftSink;
    void keepDraft(const session::DraftId &id, const session::DraftBaseline &baseline,
                   const text::Text &text, qsizetype caret) override;
    void keepEdits(const session::DraftId &id, const QList<text::Edit> &edits,
                   qsizetype caret) override;
    void keepTicks(const session::DraftId &id, const session::DraftTicks &ticks) override;
    void keepBaseline(const session::DraftId &id, const session::DraftBaseline &baseline) override;
    void dropDraft(const session::DraftId &id) override;
    void loadDraft(const session::DraftId &id, QObject *context,
                   std::function<void(std::optional<session::StoredDraft>)> done) override;
    void sendStarted(const session::SendRecord &record, QObject *context,
                     std::function<void(QString)> done) override;
    void sendEnded(const session::SendEnd &end) override;

    std::optional<session::StoredDraft> stored; //!< as the next start would find it
    QList<session::SendRecord> started;
    QList<session::SendEnd> ended;
    QString problem; //!< said for the next sends
    QString everWritten; //!< all text that ever reached the "disk"
};

class RecordingJournal final : public session::JournalSink {
    Q_OBJECT
public:
    using JournalSink::JournalSink;
    void record(const session::JournalEntry &entry) override { entries.append(entry); }
    void lastSends(const session::DraftId &id, int count, QObject *context,
                   std::function<void(QList<session::JournalEntry>)> done) override;
    QList<session::JournalEntry> entries;
};

class RecordingCache final : public session::InputCache {
    Q_OBJECT
public:
    using InputCache::InputCache;
    void keepInput(const session::DraftId &id, const session::CachedInput &input) override;
    void loadInput(const session::DraftId &id, QObject *context,
                   std::function<void(std::optional<session::CachedInput>)> done) override;
    void keepTasks(const QString &account, const session::CachedTasks &tasks) override;
    void loadTasks(const QString &account, QObject *context,
                   std::function<void(std::optional<session::CachedTasks>)> done) override;
    std::optional<session::CachedInput> input;
    std::optional<session::CachedTasks> tasks;
};

class SessionBench {
public:
    //! A running server whose task \a name stores \a input; null = as the sandbox has it.
    explicit SessionBench(const QByteArray &input = {}, const sandbox::Behaviour &behaviour = {},
                          const QString &name = QStringLiteral("greetings"));

    //! A fresh session on the same server and the same records: the program was started again.
    void restart();
    bool load(); //!< waits until it is open and compared
    bool settle(); //!< waits until nothing is under way and the newest text is compared
    bool reaches(session::Phase phase);
    bool reachesNotice(session::NoticeKind kind);

    //! As if typed: the value of a top-level field.
    void type(const QString &field, const QString &rawValue);
    void remove(const QString &field);
    void typeWhole(const QString &text);
    bool send(); //!< presses Send and waits until the session is at rest
    bool sendAndHold(); //!< presses Send and waits until the server has the write and keeps its
                        //!< answer back

    QString text() const;
    QString value(const QString &field) const; //!< in the text, raw; null = absent
    bool hasValue(const QString &field) const { return !value(field).isNull(); }
    QByteArray stored() const;
    QString storedValue(const QString &field) const; //!< on the server
    session::ChangeRow row(const QString &field) const;
    bool hasRow(const QString &field) const;
    session::Status status() const { return session->presentation().status; }
    session::SendAction action() const { return session->presentation().action; }
    session::SendBlock block() const { return session->presentation().block; }
    std::optional<session::NoticeKind> noticeKind() const;
    QStringList noticeFields() const;
    int writes() const;

    sandbox::Server server;
    QString taskId;
    std::unique_ptr<api::ApiClient> client;
    std::unique_ptr<session::Connection> connection;
    RecordingDrafts drafts;
    RecordingJournal journal;
    RecordingCache cache;
    std::unique_ptr<session::SessionContext> context;
    std::unique_ptr<session::Session> session;
};

} // namespace taskinput::test
