// One task's life: load, edit, compare, send, prove. The state machine that everything hangs on.
#pragma once

#include "api/apiclient.h"
#include "schema/inputschema.h"
#include "session/analysis.h"
#include "session/notice.h"
#include "session/presentation.h"
#include "session/rows.h"
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

    const api::Task &task() const;
    QString taskPath() const; //!< the API path segment
    text::TextBuffer &buffer();

    Phase phase() const;
    Presentation presentation() const;
    AnalysisPtr analysis() const; //!< of the newest analysed revision; null before the first
    bool analysisIsCurrent() const;
    json::DocumentPtr baseline() const; //!< null = never set
    QDateTime loadedAt() const; //!< UTC; when the baseline was read
    schema::InputSchemaPtr inputSchema() const; //!< null = none (yet)
    QString buildName() const; //!< the build the schema is of
    QList<ChangeRow> changeRows() const; //!< of analysis()
    QList<ProblemRow> problems() const;
    QList<ConflictField> conflicts() const;
    std::optional<Notice> notice() const;
    std::optional<ReplyRecord> reply() const;
    std::optional<api::ApiError> loadError() const; //!< in LoadFailed
    QSet<QString> secretFields() const;
    bool
    hasUnsentEdits() const; //!< the text differs in value from what Apify has, or can't be read
    //! Sending, waiting or not knowing how it ended: the session must not be dropped.
    bool isWriteOpen() const;
    //! Built on a worker, once the newest text is analysed. A newer call replaces an older one,
    //! whose \a done never runs.
    void buildRequestPreview(std::function<void(RequestPreview)> done);

    // What the person does. Each is ignored where the phase does not allow it.
    void load();
    void reload(); //!< with edits: merges
    void
    quietCheck(); //!< the window is active: looks whether others changed the input, not too often
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

    // Real removal: reads again, shows what will be left (replacement()), sends after
    // confirmReplace().
    void prepareReplace(const QStringList &removals);
    std::optional<Replacement> replacement() const; //!< what confirmReplace() would do
    void confirmReplace();
    void dropReplacement();

    // Undo of a send: old values come back as ticked edits; the person reviews and sends.
    std::optional<UndoableSend> lastSend() const;
    void undoLastSend();

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
    void windowActionRequested(taskinput::session::NoticeAction action);
    void goTo(qint32 position); //!< the window should show this place of the text
};

} // namespace taskinput::session
