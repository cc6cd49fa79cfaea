// What a session's lists and panes show: plain values.
#pragma once

#include "api/apierror.h"
#include "base/span.h"
#include "diff/fieldchanges.h"
#include "schema/localchecks.h"
#include "json/document.h"
#include "json/problem.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace taskinput::session {

//! One row of the change list.
struct ChangeRow {
    diff::FieldChange change;
    bool isTicked = false; //!< will be sent; always false for removed and respelled
    bool isSecret = false; //!< never show its text
    bool isOlderValue = false; //!< older value, changed by someone else since: unticked by default
    bool isConflict = false; //!< both sides changed it and nobody has decided yet
};

//! A field both sides changed.
struct ConflictField {
    enum class Choice { Open, Mine, Theirs, Proposal, Edited };
    QString name;
    QString base, mine, theirs; //!< raw JSON, formatted; null QString = absent
    std::optional<QString> proposal; //!< lists: the entries that either side added, without those
                                     //!< that either removed
    QDateTime loadedAt; //!< UTC: when base was read; theirs:
    QDateTime readAt;
    Choice choice = Choice::Open;
    bool isSecret = false;
};

//! One problem of the list: JSON, schema or Apify's words.
struct ProblemRow {
    enum class Source { Json, Schema, Apify } source = Source::Json;
    json::Problem problem; //!< Json
    schema::FieldProblem rule; //!< Schema: which rule, words are made in ui/models
    QString field, message; //!< Schema (field only) and Apify
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
    std::chrono::milliseconds duration{0};
    QDateTime at;
    QStringList sentFields;
    QStringList confirmedFields; //!< success: of these, the ones that came back as sent
};

//! What Send would send now.
struct RequestPreview {
    QString method = QStringLiteral("PUT");
    QUrl url;
    QStringList fields;
    QByteArray body; //!< exact, except that a new secret value stands there as "<secret>"
    qint64 bytes = 0; //!< of the real body
};

//! A replacement of the whole input that waits for the person's word.
struct Replacement {
    QStringList removals; //!< fields that will be gone
    QStringList changes; //!< ticked changes that go with it
    json::DocumentPtr
        result; //!< what will be left, formatted; secrets as stored, new ones as "<secret>"
    qint32 fieldCount = 0; //!< of result; entries if it is a list
    qint64 bytes = 0; //!< of the real body
    QDateTime readAt; //!< UTC; refused if someone changes the input after this
};

//! A send that can be taken back.
struct UndoableSend {
    QDateTime at; //!< UTC
    QStringList fields;
};

} // namespace taskinput::session
