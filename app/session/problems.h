// Everything that is wrong with a text, in one list.
#pragma once

#include "diff/fieldchanges.h"
#include "schema/inputschema.h"
#include "schema/validationmessage.h"
#include "session/rows.h"
#include "json/document.h"

#include <QDateTime>
#include <QList>

namespace taskinput::session {

//! What a text is checked against besides the grammar; values only.
struct CheckSources {
    schema::InputSchemaPtr schema; //!< or null
    QList<schema::NamedMessage> said; //!< Apify's words of its last check
    QDateTime saidAt;
};

//! Worker. JSON problems first, by place, then the schema's, then Apify's. At most a few hundred
//! rows.
QList<ProblemRow> findProblems(const json::Document &draft, const QList<diff::FieldChange> &changes,
                               const CheckSources &checks);

} // namespace taskinput::session
