// Where unsent edits and sends under way are kept, so that they outlive the program. The session
// tells what happens; how it reaches the disk is the implementation's business.
#pragma once

#include "text/textbuffer.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace taskinput::session {

//! Whose edit it is.
struct DraftId {
    QString account; //!< account key: API root + user id, or "sandbox"
    QString taskId;
    friend bool operator==(const DraftId &, const DraftId &) = default;
};

//! What Apify had when the edit began; later the base of the three-way comparison.
struct DraftBaseline {
    bool neverSet = false;
    text::Text text; //!< as shown: formatted
    friend bool operator==(const DraftBaseline &, const DraftBaseline &) = default;
};

//! Ticks that differ from the rule "new changes are ticked".
struct DraftTicks {
    QStringList unticked;
    QStringList ticked; //!< deliberately, in spite of being an older value
    friend bool operator==(const DraftTicks &, const DraftTicks &) = default;
};

//! A send that is about to leave. The full input before it is what an undo and a check after a
//! crash need.
struct SendRecord {
    QString id; //!< unique
    DraftId draft;
    QDateTime startedAt; //!< UTC
    bool isReplacement = false; //!< the whole input, through the task
    QStringList fields; //!< sent
    QStringList secretFields; //!< of these: new plain text is in body, which must not be written
    QByteArray body; //!< exact bytes that leave
    bool previousNeverSet = false;
    QByteArray previousInput; //!< as read before the send
};

//! How a send ended.
struct SendEnd {
    enum class Result {
        Verified,
        Differs,
        Refused,
        NotThereSoFar,
        Unknown
    } result = Result::Verified;
    QString id;
    DraftId draft;
    QDateTime at; //!< UTC
};

//! A draft as found at the start. If only an open send is left, text and baseline are empty.
struct StoredDraft {
    text::Text text;
    DraftBaseline baseline;
    DraftTicks ticks;
    qsizetype caret = 0;
    QDateTime keptAt; //!< UTC, of the last record
    bool hasText() const { return !text.isEmpty() || !baseline.text.isEmpty(); }
    std::optional<SendRecord> openSend; //!< its end was never recorded: saved or not?
};

/*! Keeps drafts. Calls return at once; what they say is on disk within a second, in the order of
   the calls. Callbacks run in the caller's thread, never from inside the call, and not after \a
   context is gone. */
class DraftSink : public QObject {
    Q_OBJECT
public:
    explicit DraftSink(QObject *parent = nullptr);
    ~DraftSink() override;

    //! A draft starts, or its text is said anew: all later edits build on \a text.
    virtual void keepDraft(const DraftId &id, const DraftBaseline &baseline, const text::Text &text,
                           qsizetype caret) = 0;
    //! Edits in order, each in the coordinates left by the one before.
    virtual void keepEdits(const DraftId &id, const QList<text::Edit> &edits, qsizetype caret) = 0;
    virtual void keepTicks(const DraftId &id, const DraftTicks &ticks) = 0;
    //! The text stays, what it is compared with changes.
    virtual void keepBaseline(const DraftId &id, const DraftBaseline &baseline) = 0;
    //! Nothing unsent is left.
    virtual void dropDraft(const DraftId &id) = 0;
    virtual void loadDraft(const DraftId &id, QObject *context,
                           std::function<void(std::optional<StoredDraft>)> done) = 0;

    //! Ids of the account's tasks with a draft or a send whose end was never recorded. Here: none.
    virtual void loadTasksWithDrafts(const QString &account, QObject *context,
                                     std::function<void(QStringList)> done);

    //! \a done runs once the record is on disk, or with the reason why it can't be; the send waits
    //! for it.
    virtual void sendStarted(const SendRecord &record, QObject *context,
                             std::function<void(QString problem)> done) = 0;
    virtual void sendEnded(const SendEnd &end) = 0;

signals:
    void draftKept(const taskinput::session::DraftId &id, const QDateTime &at);
    void draftNotKept(const taskinput::session::DraftId &id, const QString &reason);
};

//! Keeps nothing: edits live in the window only.
class NoDrafts final : public DraftSink {
    Q_OBJECT
public:
    using DraftSink::DraftSink;
    void keepDraft(const DraftId &, const DraftBaseline &, const text::Text &, qsizetype) override
    {
    }
    void keepEdits(const DraftId &, const QList<text::Edit> &, qsizetype) override { }
    void keepTicks(const DraftId &, const DraftTicks &) override { }
    void keepBaseline(const DraftId &, const DraftBaseline &) override { }
    void dropDraft(const DraftId &) override { }
    void loadDraft(const DraftId &id, QObject *context,
                   std::function<void(std::optional<StoredDraft>)> done) override;
    void sendStarted(const SendRecord &record, QObject *context,
                     std::function<void(QString problem)> done) override;
    void sendEnded(const SendEnd &) override { }
};

} // namespace taskinput::session
