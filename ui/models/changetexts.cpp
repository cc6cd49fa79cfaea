#include "ui/models/changetexts.h"

#include "ui/models/formats.h"
#include "ui/models/valuetexts.h"

#include "schema/secrets.h"
#include "json/values.h"

#include <QCoreApplication>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using diff::ChangeKind;
using diff::FieldKind;
using session::Analysis;
using session::ChangeRow;

namespace {

class ChangeTexts {
    Q_DECLARE_TR_FUNCTIONS(ChangeTexts)
};

ValueText valueIn(const json::DocumentPtr &document, json::NodeId node)
{
    return document && node != json::NoNode ? valueText(*document, node) : ValueText{};
}

QString fieldWord(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Added:
        return ChangeTexts::tr("added");
    case FieldKind::Changed:
        return ChangeTexts::tr("changed");
    case FieldKind::Removed:
        return ChangeTexts::tr("removed");
    case FieldKind::Respelled:
        return ChangeTexts::tr("other spelling");
    }
    return {};
}

QString nestedWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return ChangeTexts::tr("added");
    case ChangeKind::Changed:
        return ChangeTexts::tr("changed");
    case ChangeKind::Removed:
        return ChangeTexts::tr("removed");
    case ChangeKind::Moved:
        return ChangeTexts::tr("moved");
    }
    return {};
}

//! Values as pills; where either is only words, both become words: "list, 3 entries → null".
void putValues(ChangeText &text, const ValueText &before, const ValueText &after)
{
    if (!before.isWords && !after.isWords) {
        text.before = before.text;
        text.after = after.text;
        return;
    }
    if (before.text.isEmpty() || after.text.isEmpty())
        text.words = before.text.isEmpty() ? after.text : before.text;
    else if (before.text == after.text)
        text.words = after.text;
    else
        text.words =
            ChangeTexts::tr("%1 → %2", "old and new value in words").arg(before.text, after.text);
}

QString secretWords(const ChangeRow &row, const Analysis &analysis)
{
    switch (row.change.kind) {
    case FieldKind::Added:
    case FieldKind::Changed:
        return schema::isEncrypted(*analysis.draft, row.change.after)
            ? ChangeTexts::tr("another encrypted value")
            : ChangeTexts::tr("new secret value, encrypted when it is sent");
    case FieldKind::Removed:
        return ChangeTexts::tr("stays on Apify");
    case FieldKind::Respelled:
        return ChangeTexts::tr("same value, other spelling");
    }
    return {};
}

QString containerWords(const ChangeRow &row, const Analysis &analysis,
                       const diff::Difference *nested)
{
    if (row.change.kind != FieldKind::Changed || !analysis.baseline || !nested || nested->isEmpty())
        return {};
    const QString grown = containerChangeText(*analysis.baseline, row.change.before,
                                              *analysis.draft, row.change.after);
    if (grown.isEmpty())
        return {};
    return ChangeTexts::tr("%1: %2", "list, 3 → 4 entries: 1 added, 1 moved")
        .arg(grown, differenceSummary(*nested));
}

QStringList warningsOf(const ChangeRow &row, const Analysis &analysis)
{
    QStringList warnings;
    if (row.isOlderValue)
        warnings += ChangeTexts::tr("older value, changed by someone else since");
    if (row.isConflict)
        warnings += ChangeTexts::tr("changed by someone else too, not decided yet");
    if (row.isSecret || row.change.inexactNumbers.isEmpty())
        return warnings;
    const QString number = analysis.draft->rawValue(row.change.inexactNumbers.front()).toString();
    const QString read = json::inexactInJavaScript(number);
    if (row.change.inexactNumbers.size() > 1)
        warnings += ChangeTexts::tr("%1 numbers that JavaScript programs can't hold exactly")
                        .arg(countText(row.change.inexactNumbers.size()));
    else
        warnings += ChangeTexts::tr("JavaScript programs read %1 as %2")
                        .arg(elidedMiddle(number, 30), elidedMiddle(read, 30));
    return warnings;
}

//! "maxItems changed from 10 to 20", without what happens to it.
QString whatHappened(const ChangeRow &row, const ChangeText &text)
{
    const QString name = row.isSecret
        ? ChangeTexts::tr("%1 (secret)").arg(nameText(row.change.name))
        : nameText(row.change.name);
    switch (row.change.kind) {
    case FieldKind::Added:
        if (row.isSecret)
            return ChangeTexts::tr("%1 added").arg(name);
        return ChangeTexts::tr("%1 added: %2")
            .arg(name, text.after.isEmpty() ? text.words : text.after);
    case FieldKind::Changed:
        if (row.isSecret)
            return ChangeTexts::tr("%1 changed").arg(name);
        if (text.words.isEmpty())
            return ChangeTexts::tr("%1 changed from %2 to %3").arg(name, text.before, text.after);
        return ChangeTexts::tr("%1 changed, %2").arg(name, text.words);
    case FieldKind::Removed:
        return ChangeTexts::tr("%1 removed here, stays on Apify").arg(name);
    case FieldKind::Respelled:
        return ChangeTexts::tr("%1 has the same value in other spelling").arg(name);
    }
    return {};
}

} // namespace

QString differenceSummary(const diff::Difference &difference)
{
    QStringList parts;
    if (difference.added > 0)
        parts += ChangeTexts::tr("%1 added").arg(countText(difference.added));
    if (difference.changed > 0)
        parts += ChangeTexts::tr("%1 changed").arg(countText(difference.changed));
    if (difference.removed > 0)
        parts += ChangeTexts::tr("%1 removed").arg(countText(difference.removed));
    if (difference.moved > 0)
        parts += ChangeTexts::tr("%1 moved").arg(countText(difference.moved));
    const QString all = parts.join(ChangeTexts::tr(", ", "between counts"));
    if (!difference.isCapped)
        return all;
    return ChangeTexts::tr("%1, first %2 shown").arg(all, countText(difference.changes.size()));
}

ChangeText changeText(const ChangeRow &row, const Analysis &analysis,
                      const diff::Difference *nested)
{
    ChangeText text;
    text.word = fieldWord(row.change.kind);
    text.warnings = warningsOf(row, analysis);
    if (row.isSecret) {
        text.words = secretWords(row, analysis);
        return text;
    }
    text.words = containerWords(row, analysis, nested);
    if (!text.words.isEmpty())
        return text;
    putValues(text, valueIn(analysis.baseline, row.change.before),
              valueIn(analysis.draft, row.change.after));
    if (row.change.kind == FieldKind::Removed)
        text.words = text.words.isEmpty()
            ? ChangeTexts::tr("stays on Apify")
            : ChangeTexts::tr("%1, stays on Apify", "value in words").arg(text.words);
    if (row.change.kind == FieldKind::Respelled)
        text.words = ChangeTexts::tr("same value");
    return text;
}

QString changeSentence(const ChangeRow &row, const Analysis &analysis,
                       const diff::Difference *nested)
{
    const ChangeText text = changeText(row, analysis, nested);
    QStringList parts{whatHappened(row, text)};
    parts += text.warnings;
    if (row.change.kind == FieldKind::Respelled)
        parts += ChangeTexts::tr("not sent");
    else if (row.change.kind != FieldKind::Removed)
        parts +=
            row.isTicked ? ChangeTexts::tr("will be sent") : ChangeTexts::tr("will not be sent");
    return parts.join(ChangeTexts::tr(", ", "between parts of a row"));
}

ChangeText nestedText(const diff::Change &change, const Analysis &analysis)
{
    ChangeText text;
    text.word = nestedWord(change.kind);
    if (change.kind == ChangeKind::Moved) {
        const ValueText value = valueIn(analysis.draft, change.after);
        (value.isWords ? text.words : text.after) = value.text;
        const QString from =
            ChangeTexts::tr("was [%1]", "old index in a list").arg(change.fromIndex);
        text.words = text.words.isEmpty()
            ? from
            : ChangeTexts::tr("%1, %2", "value in words, old index").arg(text.words, from);
        return text;
    }
    putValues(text, valueIn(analysis.baseline, change.before),
              valueIn(analysis.draft, change.after));
    if (change.respelled)
        text.words = ChangeTexts::tr("same value, other spelling");
    return text;
}

QString nestedSentence(const QString &field, const diff::Change &change, const Analysis &analysis)
{
    const ChangeText text = nestedText(change, analysis);
    QStringList parts{ChangeTexts::tr("in %1: %2 %3", "field, path, word")
                          .arg(nameText(field), elidedMiddle(change.path, 60), text.word)};
    if (!text.before.isEmpty() && !text.after.isEmpty())
        parts += ChangeTexts::tr("from %1 to %2").arg(text.before, text.after);
    else if (!text.before.isEmpty() || !text.after.isEmpty())
        parts += text.before + text.after;
    if (!text.words.isEmpty())
        parts += text.words;
    return parts.join(ChangeTexts::tr(", ", "between parts of a row"));
}

} // namespace taskinput::models
