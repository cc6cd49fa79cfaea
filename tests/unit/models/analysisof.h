// Analyses and change rows from two JSON texts, as a session would make them.
#pragma once

#include "diff/fieldchanges.h"
#include "diff/structure.h"
#include "session/analysis.h"
#include "session/rows.h"

#include <QSet>
#include <QString>

namespace taskinput::tests {

inline session::AnalysisPtr analysisOf(const QString &baseline, const QString &draft,
                                       qint32 cap = 1000)
{
    auto analysis = std::make_shared<session::Analysis>();
    analysis->baseline = json::Document::parse(baseline);
    analysis->draft = json::Document::parse(draft);
    analysis->isComparable = analysis->draft->isObject() && !analysis->draft->hasErrors();
    analysis->at = QDateTime(QDate(2026, 11, 24), QTime(14, 6, 58));
    if (!analysis->isComparable)
        return analysis;
    analysis->changes = diff::fieldChanges(*analysis->baseline, *analysis->draft);
    for (const diff::FieldChange &change : analysis->changes) {
        analysis->nested += change.kind == diff::FieldKind::Changed
            ? diff::structuralDifference(*analysis->baseline, change.before, *analysis->draft,
                                         change.after, cap)
            : diff::Difference();
    }
    return analysis;
}

inline QList<session::ChangeRow> rowsOf(const session::AnalysisPtr &analysis,
                                        const QSet<QString> &unticked = {},
                                        const QSet<QString> &secrets = {})
{
    QList<session::ChangeRow> rows;
    for (const diff::FieldChange &change : analysis->changes) {
        session::ChangeRow row;
        row.change = change;
        const bool isSendable =
            change.kind == diff::FieldKind::Added || change.kind == diff::FieldKind::Changed;
        row.isTicked = isSendable && !unticked.contains(change.name);
        row.isSecret = secrets.contains(change.name);
        rows += row;
    }
    return rows;
}

} // namespace taskinput::tests
