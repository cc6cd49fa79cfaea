// When a field had which value, as far as the journal knows. Pure.
#pragma once

#include "session/journalsink.h"

namespace taskinput::session {

//! A value that Apify had for one field.
struct FieldValue {
    enum class Origin {
        SavedHere, //!< by the send at that time
        ChangedElsewhere, //!< found by the send at that time, put there by someone else
        BeforeFirstSend, //!< found by the oldest send that is known
    } origin = Origin::SavedHere;
    QDateTime at; //!< UTC, of the send
    QString raw; //!< null: the field was absent, or the value is not known
    bool isSecret = false;
    bool isAbridged = false; //!< too long for the query: raw is null
    QString sendId; //!< the entry that holds it …
    bool isAfter = false; //!< … behind the send, else before it
};

//! Newest first. \a entries are of one task, newest first; only sends that were saved count.
QList<FieldValue> fieldHistory(const QList<JournalEntry> &entries, const QString &field);

//! The value of \a field that \a value stands for, out of its complete \a entry; null = absent.
QString valueOf(const FieldValue &value, const JournalEntry &entry, const QString &field);

} // namespace taskinput::session
