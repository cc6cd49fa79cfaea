// What the answer to a send says, made ready for the text, the bar, the journal and an undo. Pure.
#pragma once

#include "session/fieldvalues.h"
#include "session/memberedits.h"
#include "session/merging.h"
#include "session/replycheck.h"
#include "session/sendplan.h"

namespace taskinput::session {

//! One field of a send with its stored values around it, as raw JSON; a null QString = absent.
struct SentField {
    QString name;
    QString before;
    QString after; //!< as Apify returned it
    bool isSecret = false;
};

struct Verdict {
    ReplyFindings findings;
    json::DocumentPtr textBase; //!< what the text is based on now: its baseline with what was sent
    QList<SentField> fields;
    QList<ForeignChange> replacedByUs; //!< stored values that our send replaced
    QSet<QString> ours; //!< sent fields that came back explained
    QSet<QString> ignored; //!< sent fields where Apify kept the old value
    QList<MemberChange>
        lost; //!< fields that a replacing server threw away, with their values before
    QList<MemberChange> asText; //!< fields that lost digits, as sent, with those numbers as strings
};

//! Worker: linear. \a stored: the reply or a later read. \a baseline: what the text was compared
//! with when it was sent.
Verdict verdictOf(const SendPlan &plan, const json::DocumentPtr &stored,
                  const json::DocumentPtr &baseline, const StopFlag &stop = {});

//! Do both have the same value? Null = never set.
bool sameInput(const json::DocumentPtr &a, const json::DocumentPtr &b);

//! What the read before a send means for it.
struct CheckResult {
    QStringList conflicts; //!< fields to be sent that others changed to something else
    QStringList already; //!< fields to be sent that others changed to the same
    bool isUnchanged = false; //!< the stored input has the value of the baseline
    SendPlanPtr plan; //!< of what is left to send; null if there are conflicts or nothing is left
};

//! Worker: linear. \a theirs null = never set.
CheckResult checkBeforeSend(const SendIntent &intent, const json::DocumentPtr &baseline,
                            const json::DocumentPtr &theirs, const QByteArray &theirBytes,
                            const StopFlag &stop = {});

//! Members of a task other than its input that differ between two of its objects
//! (Task::otherThanInput), those that move by themselves left out.
QStringList changedTaskMembers(const QByteArray &before, const QByteArray &after);

} // namespace taskinput::session
