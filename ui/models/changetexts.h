// The words for one row of the change list. Values of secrets are in none of them.
#pragma once

#include "session/analysis.h"
#include "session/rows.h"

#include <QString>
#include <QStringList>

namespace taskinput::models {

//! What stands in one row: pills for values, words for the rest.
struct ChangeText {
    QString word; //!< "changed", "added", "removed", "moved", "other spelling"
    QString before, after; //!< values as pills; empty = no pill
    QString words; //!< instead of or behind the pills: "list, 3 → 4 entries", "stays on Apify"
    QStringList warnings; //!< each with a warning sign of its own
};

//! Of a top-level field. \a analysis must be the one that \a row came from.
ChangeText changeText(const session::ChangeRow &row, const session::Analysis &analysis,
                      const diff::Difference *nested);
//! The whole row as one sentence: "maxItems changed from 10 to 20, will be sent".
QString changeSentence(const session::ChangeRow &row, const session::Analysis &analysis,
                       const diff::Difference *nested);

//! Of one difference inside a field.
ChangeText nestedText(const diff::Change &change, const session::Analysis &analysis);
//! "in searchTerms: [2] added, "cafe""
QString nestedSentence(const QString &field, const diff::Change &change,
                       const session::Analysis &analysis);

//! "1 added, 2 changed", and how many of them are shown where that is less than all.
QString differenceSummary(const diff::Difference &difference);

} // namespace taskinput::models
