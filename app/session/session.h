// One task's life: load, edit, compare, send, prove. The state machine that everything hangs on.
#pragma once

#include "api/types.h"
#include "schema/inputschema.h"
#include "session/analysis.h"
#include "session/notice.h"
#include "session/presentation.h"
#include "text/textbuffer.h"

#include <QObject>
#include <QSet>

namespace taskinput::session {

//! One row of the change list.
struct ChangeRow {
    diff::FieldChange change;
    bool isTicked = false; //!< will be sent; always false for removed and respelled
    bool isSecret = false; //!< never show its text
    bool isOlderValue = false; //!< older value, changed by someone else since: unticked by default
};

//! A field both sides changed.
struct ConflictField {
    enum class Choice { Open, Mine, Theirs, Proposal, Edited };
    QString name;
    QString base, mine, theirs; //!< raw JSON, formatted; null QString = absent
    std::optional<QString> proposal;
    Choice choice = Choice::Open;
    bool isSecret = false;
};

//! One problem of the list: JSON, schema or Apify's words.
struct ProblemRow {
    enum class Source { Json, Schema, Apify } source = Source::Json;
    json::Problem problem; //!< Json
    QString field, message; //!< Schema and Apify
    qint32 line = 0; //!< 1-based, 0 = none
    Span span; //!< in the draft, empty = none
    QDateTime at;
};

//! The answer of the last send, for the Reply pane.
struct ReplyRecord {
    bool isSuccess = false;
    json::DocumentPtr document; //!< success: the full returned input, formatted
    QString text; //!< what the pane shows: the formatted input, or the server's error as text
    std::optional<api::ApiError> error;
    int status = 0;
    qint64 bytes = 0;
    std::chrono::milliseconds duration {0};
    QDateTime at;
    QStringList sentFields;
};

//! What Send would send now.
struct RequestPreview {
    QString method = QStringLiteral("PUT");
    QUrl url;
    QStringList fields;
    QByteArray body; //!< exact, except that a new secret value stands there as "<secret>"
    qint64 bytes = 0; //!< of the real body
};

class Session : public QObject {
    Q_OBJECT
public:
    // Constructed by Workspace; dependencies by reference (ApiClient, storage) are added there.
    ~Session() override;

    const api::Task &task() const;
    QString taskPath() const; //!< the API path segment
    text::TextBuffer &buffer();

    Phase phase() const;
    Presentation presentation() const;
    AnalysisPtr analysis() const; //!< of the newest analysed revision; null before the first
    bool analysisIsCurrent() const;
    json::DocumentPtr baseline() const; //!< null = never set
    schema::InputSchemaPtr inputSchema() const; //!< null = none (yet)
    QString buildName() const; //!< the build the schema is of
    QList<ChangeRow> changeRows() const; //!< of analysis()
    QList<ProblemRow> problems() const;
    QList<ConflictField> conflicts() const;
    std::optional<Notice> notice() const;
    std::optional<ReplyRecord> reply() const;
    QSet<QString> secretFields() const;
    //! Built on a worker for big bodies; see requestPreviewReady.
    void buildRequestPreview(std::function<void(RequestPreview)> done);

    // What the person does. Each is ignored where the phase does not allow it.
    void load();
    void reload(); //!< with edits: merges
    void send();
    void sendAnyway();
    void cancel(); //!< the button: also a write under way (its outcome is then unknown)
    bool cancelReadOrWait(); //!< Escape: never a write; false if there was nothing to leave
    void checkWhatApifyHas();
    void tryNow();
    void checkOnApify();
    void setTicked(const QString &field, bool ticked);
    void undoChange(const QString &field);
    void undoAllChanges();
    void setToNull(const QString &field); //!< a removed one comes back as null
    void format();
    void resolve(const QString &field, ConflictField::Choice choice);
    void performNoticeAction(NoticeAction action);
    void dismissNotice();

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
    void goTo(qint32 position); //!< the window should show this place of the text
};

} // namespace taskinput::session
