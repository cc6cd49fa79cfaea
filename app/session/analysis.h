// What is known about one revision of the draft: computed off the UI thread, immutable.
#pragma once

#include "diff/fieldchanges.h"
#include "diff/structure.h"
#include "session/problems.h"
#include "session/storedvalues.h"
#include "text/text.h"
#include "json/document.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>

#include <memory>
#include <optional>

namespace taskinput::session {

struct Analysis;
using AnalysisPtr = std::shared_ptr<const Analysis>;

struct Analysis {
    quint64 revision = 0; //!< of the text buffer
    quint64 baselineNumber = 0; //!< which baseline it was compared with
    json::DocumentPtr draft; //!< of exactly this revision; never null
    json::DocumentPtr baseline; //!< null: never set, counts as {}
    //! Draft and baseline are objects, or both lists, without errors. Of objects changes is filled,
    //! of lists whole.
    bool isComparable = false;
    QList<diff::FieldChange> changes; //!< with respelled ones
    QList<diff::Difference> nested; //!< per change: what differs inside a Changed value, capped
    std::optional<diff::Difference>
        whole; //!< lists: what differs as a whole; changes is empty then
    qint64 wholeBytes = 0; //!< lists: size of the document without white space
    bool hasLoneSurrogate = false;
    qint32 firstErrorLine = 0; //!< 1-based; 0 = no error
    QList<ProblemRow> problems; //!< of the text, of the schema's rules, and Apify's words
    QSet<QString> secrets; //!< fields whose text must not be shown
    QSet<QString>
        olderValues; //!< changed fields that hold an older value, changed by someone else since
    QDateTime at; //!< UTC

    // For the next analysis: fields others have changed, their values now, and which of them an
    // undo brought.
    QHash<QString, Fingerprint> watched;
    QSet<QString> broughtByUndo;
};

//! Everything an analysis is made from; values only, so it may go to a worker.
struct AnalysisInput {
    text::Text text;
    quint64 revision = 0;
    json::DocumentPtr baseline; //!< null = never set
    quint64 baselineNumber = 0;
    StoredValues past;
    CheckSources checks;
    AnalysisPtr previous; //!< or null
    bool undone = false; //!< undo or redo moved the text since \a previous
};

//! Worker: linear in text and baseline. Null if \a stop was requested.
AnalysisPtr analysed(const AnalysisInput &input, const StopFlag &stop = {});

} // namespace taskinput::session
