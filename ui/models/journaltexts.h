// The words for the sends of the journal and for the values a field had. Values of secrets are in
// none of them.
#pragma once

#include "ui/models/changemodel.h"
#include "ui/models/valuetexts.h"

#include "session/fieldhistory.h"
#include "session/journalsink.h"

namespace taskinput::models {

enum class JournalSign { Saved, Doubtful, Refused, Foreign /*!< not a send from here */ };
JournalSign journalSign(session::SendEnd::Result result);

//! "saved and checked", "not saved: …"
QString resultText(const session::JournalEntry &entry);
//! "maxPlaces and language"; of a replacement of the whole input that too.
QString sentFieldsText(const session::JournalEntry &entry);
//! The whole row as one sentence; \a namesTask where sends of several tasks are listed.
QString journalSentence(const session::JournalEntry &entry, bool namesTask);

//! One field of a send; cheap, however long its values.
struct JournalFieldText {
    ChangeModel::Sign sign = ChangeModel::Sign::Changed;
    ChangeText text;
};
JournalFieldText journalFieldText(const session::JournalEntry &entry,
                                  const session::JournalField &field);
QString journalFieldSentence(const session::JournalEntry &entry,
                             const session::JournalField &field);

//! A value of a field's history: as typed where it is short, else in words.
ValueText historyValueText(const session::FieldValue &value);
//! "saved here", "changed by someone else before this", …
QString historyOriginText(const session::FieldValue &value);

} // namespace taskinput::models
