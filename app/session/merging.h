// Three versions of an input into one text: what it was based on, the person's, and what Apify has
// now.
#pragma once

#include "api/types.h"
#include "session/baseline.h"
#include "session/fieldvalues.h"
#include "session/rows.h"
#include "text/edit.h"

#include <QSet>

namespace taskinput::session {

//! What is to be merged; values only, so it may go to a worker.
struct MergeTask {
    json::DocumentPtr base; //!< what the text is based on; null = {}
    text::Text mine;
    quint64 revision = 0; //!< of the text buffer mine was taken from
    QDateTime loadedAt; //!< UTC: when base was read
    api::InputReply theirs;
    QSet<QString>
        notSent; //!< fields whose value in the text won't be sent: no decision is needed about them
    bool isRestored =
        false; //!< the text is a draft of another day: what both sides changed is an older value
    QSet<QString>
        ours; //!< just sent: what came back is Apify's word on our own value, no foreign change
    QSet<QString> mineStays; //!< of these, ignored by Apify: the edit stays in the text
    bool replaceWhole = false; //!< the person has no edit: the text becomes theirs, white space too
};

//! A field that others have changed, and a value that would overwrite theirs when the text goes
//! back to it.
struct ForeignChange {
    QString name;
    Fingerprint older;
};

struct MergeOutcome {
    enum class Status {
        Merged,
        TextNotReadable, //!< the text is no object without errors at the moment: nothing could be
                         //!< merged
        ShapeChanged, //!< Apify has no object any more (or never had one) and the text can't simply
                      //!< follow
        Stopped,
    } status = Status::Stopped;
    quint64 revision = 0; //!< of the text the edits fit
    Baseline theirs; //!< the new baseline, formatted
    QList<text::Edit> edits; //!< of the text, one step
    QStringList taken; //!< fields whose value of theirs goes into the text
    bool wholeOvertaken = false; //!< lists: both sides changed it; the text stays as it is
    QStringList same; //!< fields both sides changed to the same value
    QList<ForeignChange> foreign; //!< all that others have changed
    QList<ConflictField> conflicts; //!< changed on both sides, and to be sent
    QList<ForeignChange>
        overtaken; //!< changed on both sides, but not to be sent: the text keeps this value
};

//! Worker: linear in the three.
MergeOutcome merged(const MergeTask &task, const StopFlag &stop = {});

} // namespace taskinput::session
