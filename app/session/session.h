// One task's life: load, edit, compare, send, prove. The state machine that everything hangs on.
#pragma once

#include "api/apiclient.h"
#include "schema/inputschema.h"
#include "session/analysis.h"
#include "session/countdown.h"
#include "session/draft.h"
#include "session/draftrecorder.h"
#include "session/noticeboard.h"
#include "session/phases.h"
#include "session/presentation.h"
#include "session/quietrhythm.h"
#include "session/rows.h"
#include "session/schemaloader.h"
#include "session/sendhistory.h"
#include "session/sessioncontext.h"
#include "text/textbuffer.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace taskinput::session {

/*! Lives in the UI thread; nothing in it waits. Closing or switching never destroys a session that
   is sending or doesn't know how a send ended: Workspace keeps it. Start it with load(). */
class Session : public QObject {
    Q_OBJECT
public:
    //! Everything \a context refers to must outlive the session.
    Session(const SessionContext &context, const api::Task &task, QObject *parent = nullptr);
    ~Session() override;

    const api::Task &task() const { return m_task; }
    QString taskPath() const; //!< the API path segment
    text::TextBuffer &buffer() { return m_draft.buffer(); }

    Phase phase() const;
    Presentation presentation() const;
    AnalysisPtr analysis() const
    {
        return m_draft.analysis();
    } //!< of the newest analysed revision; null before the first
    bool analysisIsCurrent() const { return m_draft.isCurrent(); }
    json::DocumentPtr baseline() const { return m_draft.baseline().document; } //!< null = never set
    QDateTime loadedAt() const
    {
        return m_draft.baseline().readAt;
    } //!< UTC; when the baseline was read
    schema::InputSchemaPtr inputSchema() const { return m_schema.schema(); } //!< null = none (yet)
    bool schemaIsKnown() const { return m_schema.isKnown(); } //!< read, or known to be none
    QString buildName() const { return m_schema.buildName(); } //!< the build the schema is of
    QList<ChangeRow> changeRows() const; //!< of analysis()
    QList<ProblemRow> problems() const;
    QList<ConflictField> conflicts() const;
    QStringList mergedFields() const { return m_draft.takenFields(); } //!< by the last merge
    std::optional<Notice> notice() const;
    std::optional<ReplyRecord> reply() const { return m_reply; }
    std::optional<api::ApiError> loadError() const; //!< in LoadFailed
    QSet<QString> secretFields() const;
    bool
    hasUnsentEdits() const; //!< the text differs in value from what Apify has, or can't be read
    //! Sending, waiting or not knowing how it ended: the session must not be dropped.
    bool isWriteOpen() const;
    //! An edit by command, a merge or a press of Send is under way that is no phase of its own.
    bool isBusy() const { return m_sendWaits || m_draft.isEditing() || m_draft.isMerging(); }
    bool isReadingQuietly() const
    {
        const auto *ready = in<state::Ready>();
        return ready && ready->quiet.isRunning();
    }
    //! Built on a worker, once the newest text is analysed. A newer call replaces an older one,
    //! whose \a done never runs.
    void buildRequestPreview(std::function<void(RequestPreview)> done);

    // What the person does. Each is ignored where the phase does not allow it.
    void load();
    void reload(); //!< with edits: merges
    //! The window is active: looks whether others changed the input, not too often.
    void quietCheck();
    void checkOnReturn(); //!< the window has become active: the same, sooner
    //! The same without regard to how often; not while a request is under way.
    void checkQuietlyNow();
    void send(); //!< what the button does in Ready, Conflict and OutcomeUnknown; see
                 //!< presentation().action
    void sendAnyway();
    void cancel(); //!< the button: also a write under way (its outcome is then unknown)
    bool cancelReadOrWait(); //!< Escape: never a write; false if there was nothing to leave
    void checkWhatApifyHas();
    void tryNow();
    void checkOnApify();
    void setTicked(const QString &field, bool ticked);
    void undoChange(const QString &field);
    void undoAllChanges();
    void discard(); //!< = undoAllChanges, said in the bar with a way back
    void setToNull(const QString &field); //!< a removed one comes back as null
    void format();
    void resolve(const QString &field, ConflictField::Choice choice);
    void performNoticeAction(NoticeAction action);
    void dismissNotice();
    void flushDraft() { m_recorder.flushAtOnce(); } //!< the program is about to end

    // Real removal: reads again, shows what will be left (replacement()), sends after
    // confirmReplace().
    void prepareReplace(const QStringList &removals);
    std::optional<Replacement> replacement() const
    {
        return m_replacement;
    } //!< what confirmReplace() would do
    void confirmReplace();
    void dropReplacement();

    // Undo of a send: old values come back as ticked edits; the person reviews and sends.
    std::optional<UndoableSend> lastSend() const;
    void undoLastSend();
    //! The same for any send of this task, from the journal.
    void undoSend(const JournalEntry &entry);
    //! From the journal: \a field gets the value it had, as a ticked edit. A null QString removes
    //! it.
    void restoreField(const QString &field, const QString &rawValue);

signals:
    void phaseChanged();
    void presentationChanged(); //!< also when only numbers moved
    void analysisChanged(); //!< analysis, change rows, problems
    void ticksChanged();
    void problemsChanged();
    void conflictsChanged();
    void noticeChanged();
    void replyChanged();
    void schemaChanged();
    void taskChanged();
    void replacementChanged(); //!< a dialog should show replacement(), or close if there is none
    void lastSendChanged();
    //! A notice's action that only the window can do: sign in, open a page, copy, export …
    void tokenRejected(const taskinput::api::ApiError &error); //!< a call was answered with 401
    void windowActionRequested(taskinput::session::NoticeAction action);
    void goTo(qint32 position); //!< the window should show this place of the text

private:
    // The machine.
    template <typename S> S *in() { return std::get_if<S>(&m_state); }
    template <typename S> const S *in() const { return std::get_if<S>(&m_state); }
    void enter(State next);
    DraftId draftId() const;
    Facts facts() const;
    void fillChanges(Facts &facts) const;
    void fillOutcome(Facts &facts) const;
    void fillProgress(Facts &facts) const;

    // Requests: each tells the connection how it ended, and what it waits for.
    api::Progress progress();
    void heard(const api::ApiError *error);
    //! A callback that tells the connection first, then runs \a next.
    template <typename T, typename Next> api::Callback<T> hearing(Next next)
    {
        return [this, next](const Result<T, api::ApiError> &reply) {
            heard(reply ? nullptr : &reply.error());
            next(reply);
        };
    }
    void setWait(const std::optional<Countdown> &wait);

    // sessionloading.cpp
    void startFirstLoad();
    void openWhenBothAreThere();
    void openWith(const std::optional<api::InputReply> &answer);
    void openOn(const Opening &opening, const std::optional<StoredDraft> &stored);
    void openRestored(const api::InputReply &reply, const StoredDraft &stored);
    void settleOpenSend(const SendRecord &record, const SendPlanPtr &plan);
    void askTheDisk();
    void readFirstInput();
    void takeFirstAnswer(const Result<api::InputReply, api::ApiError> &reply);
    void failFirstLoad(const api::ApiError &error);
    void useLastKnown(const std::optional<api::ApiError> &why);
    void openLastKnown();
    void tellLastKnown(const QDateTime &asOf, const std::optional<api::ApiError> &why);
    void takeLateAnswer(const Result<api::InputReply, api::ApiError> &reply);
    void describeInput(bool hadBom);
    void keepInCache();
    bool saysTheSame(const api::InputReply &reply) const;
    void cancelLoading();

    // sessionreloading.cpp
    void takeReload(const Result<api::InputReply, api::ApiError> &reply);
    void takeQuiet(const Result<api::InputReply, api::ApiError> &reply);
    void readSchema();
    void takeTask(const api::Task &task);
    void takeSchema();
    void useConnection();

    // sessionchecking.cpp
    void sendWhenCurrent();
    SendWay wayOfSend() const;
    SendIntent intent(SendWay way, const QStringList &removals = {}) const;
    void startCheck(CheckPurpose purpose, SendIntent intent, SendPlanPtr plan = {});
    void readTaskThenInput();
    void readInputForCheck();
    void failCheck(const api::ApiError &error);
    void takeCheck(const api::InputReply &reply);
    void checkAgainst(const api::InputReply &reply);
    void takeCheckResult(const api::InputReply &reply, const CheckResult &result);
    void goOn(const CheckResult &result);
    void refuseTooBig(qint64 bytes);

    // sessionmerging.cpp
    void tellMerge(const MergeOutcome &outcome);
    void tellShapeChanged();
    void takeLateMerge(const MergeOutcome &outcome);
    void tellOlderValues();
    void goToConflictOrReady();
    void showConflict();
    void followConflicts();
    void undoMerge();
    void later();

    // sessionsending.cpp
    void recordThenWrite(SendPlanPtr plan);
    void startWrite(Write write);
    void takeUpload(qint64 sent, qint64 total);
    void waitForNextTry();
    void goOnWriting();
    void takeAnswer(const Result<api::InputReply, api::ApiError> &reply);
    void failWrite(const api::ApiError &error);
    void loseOutcome(const Write &write, const api::ApiError &error);
    void cancelWrite();
    void cancelWaiting();

    // sessionproof.cpp
    void proveTask(const api::InputReply &reply);
    void prove(const api::InputReply &reply);
    void takeProof(const api::InputReply &reply, const Proof &proof);
    void finishSend(const api::InputReply &reply, const Proof &proof, const MergeOutcome &outcome);
    void tellSend(const Proof &proof);
    void showReply(const api::InputReply &reply, const json::DocumentPtr &document,
                   const Proof &proof);
    void showError(const api::ApiError &error, const SendPlan &plan);
    void endRecord(const Proof &proof, SendEnd::Result result,
                   const std::optional<api::ApiError> &error = {});
    void setOutcome(Facts::Outcome outcome, const std::optional<api::ApiError> &error = {});
    void clearOutcome();

    // sessionreadback.cpp
    void startReadingBack();
    void returnToUnknown();
    void takeReadBack(const Result<api::InputReply, api::ApiError> &reply);
    void finishNotThere(const api::InputReply &reply, const Proof &proof, WriteFate fate);

    // sessionreplacing.cpp
    void offerReplacement(SendPlanPtr plan);
    void confirmAgainst(const api::InputReply &reply);
    void refuseReplacement(const api::InputReply &reply);
    void changeNumbersToText();
    void putBackLost();
    void removeForReal();
    void takeBack(const SendHistory::Send &send);

    // sessionediting.cpp, sessionactions.cpp, sessionchecks.cpp
    bool startEditing();
    void followAnalysis();
    void followText(text::Origin origin);
    void tryAgain();
    void buildPreviewWhenCurrent();
    void checkOnApifyWhenCurrent();
    void askApify(const QByteArray &input);
    void takeValidation(const Result<api::Validation, api::ApiError> &validation);
    void updateChecks();
    void takeDraftKept(const DraftId &id, const QDateTime &at);
    void takeDraftNotKept(const DraftId &id, const QString &reason);
    void tellSecretsInMemory();

    void post(const Notice &notice);
    void withdraw(NoticeKind kind);
    void withdrawOutcomes();

    const SessionContext &m_context;
    api::Task m_task;
    Draft m_draft;
    SchemaLoader m_schema;
    NoticeBoard m_notices;
    SendHistory m_history;
    DraftRecorder m_recorder;
    QuietRhythm m_rhythm;

    std::optional<Countdown> m_wait; //!< a request waits for its next try
    std::optional<ReplyRecord> m_reply;
    Facts::Outcome m_outcome = Facts::Outcome::None; //!< of the last send
    std::optional<api::ApiError> m_outcomeError;
    bool m_editedSinceOutcome = false;
    QDateTime m_savedAt;
    QDateTime m_draftKeptAt;

    bool m_isFromCache = false; //!< the baseline is the last known one, not read in this run
    QDateTime m_lastKnownAt; //!< … and of this time
    bool m_secretDraftDeclined = false;
    quint64 m_round =
        0; //!< counts the phases: what was begun in an older one must not end in a newer
    bool m_sendWaits = false; //!< Send was pressed while the newest text was being compared
    std::optional<SendIntent> m_unchecked; //!< could not be compared: sendAnyway() goes on with it
    SendPlanPtr m_offered; //!< of replacement()
    Background<json::DocumentPtr> m_replacementWork;
    std::optional<Replacement> m_replacement;
    QList<MemberChange> m_lost; //!< thrown away by a server that replaces
    QList<MemberChange> m_asText; //!< lost digits in the last send: the same values as text
    bool m_serverReplaces = false; //!< seen once: from then on the whole input is sent

    bool m_checkWanted = false;
    std::function<void(RequestPreview)> m_previewWanted;
    Background<RequestPreview> m_preview;
    api::Request m_validation;
    Background<QByteArray> m_futureInput;
    QList<schema::NamedMessage> m_said;
    QDateTime m_saidAt;

    State m_state; //!< last: its requests go first
};

} // namespace taskinput::session
