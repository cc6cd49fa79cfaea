// What one send sends: frozen, so that typing goes on meanwhile.
#pragma once

#include "diff/fieldchanges.h"
#include "json/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace taskinput::session {

//! How it goes out.
enum class SendWay {
    Merge, //!< PUT of the input: only what it names changes
    Replace, //!< PUT of the task with nothing but input: for real removals, lists and inputs never
             //!< set
};

//! Which fields of which draft are to be sent; what a plan is made from.
struct SendIntent {
    SendWay way = SendWay::Merge;
    json::DocumentPtr draft; //!< without errors
    quint64 revision = 0; //!< of the text buffer the draft is of
    QStringList fields; //!< ticked, in the draft's order; empty if the whole document goes out
    QStringList removals; //!< Replace: fields taken away for real
    QSet<QString> secrets; //!< names of secret fields, sent or not
};

struct SendPlan {
    SendWay way = SendWay::Merge;
    quint64 revision = 0;
    QStringList fields;
    QStringList removals;
    QSet<QString> secrets;
    bool secretsAreWithheld =
        false; //!< made from a record: new secrets stand in sent as "<secret>"
    QByteArray body; //!< exact bytes of the input part; Replace: the whole input
    json::DocumentPtr sent; //!< = body, parsed: the values as they go out
    json::DocumentPtr before; //!< as read before the send; null = never set
    QByteArray beforeBytes;
    json::DocumentPtr expected; //!< what Apify should have afterwards, if nobody else writes
};
using SendPlanPtr = std::shared_ptr<const SendPlan>;

//! Freezes \a intent on top of what was read before. Worker: linear in both. Null if \a stop was
//! requested.
SendPlanPtr sendPlan(const SendIntent &intent, json::DocumentPtr before,
                     const QByteArray &beforeBytes, const StopFlag &stop = {});

//! The exact body with each new value of a secret as "<secret>".
QByteArray withoutSecrets(const json::Document &body, const QSet<QString> &secrets);

} // namespace taskinput::session
