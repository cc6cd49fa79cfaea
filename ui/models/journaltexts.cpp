#include "ui/models/journaltexts.h"

#include "ui/models/formats.h"
#include "ui/models/valuetexts.h"

#include <QCoreApplication>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using session::JournalEntry;
using session::JournalField;
using session::SendEnd;
using Sign = ChangeModel::Sign;

namespace {

class JournalTexts {
    Q_DECLARE_TR_FUNCTIONS(JournalTexts)
};

//! Longer values are not parsed for one line of text.
constexpr qsizetype LongestParsed = 20'000;

ValueText textOf(const QString &raw, bool isLeftOut)
{
    if (isLeftOut || raw.size() > LongestParsed)
        return {JournalTexts::tr("long value"), true};
    if (raw.isNull())
        return {};
    const json::DocumentPtr document = json::Document::parse(raw);
    return valueText(*document, document->root());
}

QString wordOf(Sign sign)
{
    switch (sign) {
    case Sign::Added:
        return JournalTexts::tr("added");
    case Sign::Removed:
        return JournalTexts::tr("removed");
    case Sign::Changed:
    case Sign::Moved:
    case Sign::Respelled:
        break;
    }
    return JournalTexts::tr("changed");
}

} // namespace

JournalSign journalSign(SendEnd::Result result)
{
    switch (result) {
    case SendEnd::Result::Verified:
        return JournalSign::Saved;
    case SendEnd::Result::Differs:
    case SendEnd::Result::NotThereSoFar:
    case SendEnd::Result::Unknown:
        return JournalSign::Doubtful;
    case SendEnd::Result::Refused:
        return JournalSign::Refused;
    }
    return JournalSign::Doubtful;
}

QString resultText(const JournalEntry &entry)
{
    switch (entry.result) {
    case SendEnd::Result::Verified:
        return JournalTexts::tr("saved and checked");
    case SendEnd::Result::Differs:
        return JournalTexts::tr("saved, but something came back different");
    case SendEnd::Result::NotThereSoFar:
        return JournalTexts::tr("not there when it was checked");
    case SendEnd::Result::Unknown:
        return JournalTexts::tr("saved or not, nobody knows");
    case SendEnd::Result::Refused:
        break;
    }
    const QString why = entry.errorMessage.isEmpty() ? entry.errorType : entry.errorMessage;
    return why.isEmpty() ? JournalTexts::tr("not saved")
                         : JournalTexts::tr("not saved: %1").arg(elidedMiddle(why, 80));
}

QString sentFieldsText(const JournalEntry &entry)
{
    QStringList names;
    for (const JournalField &field : entry.fields)
        names += field.name;
    if (!entry.isReplacement)
        return names.isEmpty() ? JournalTexts::tr("no fields") : nameList(names);
    return names.isEmpty() ? JournalTexts::tr("whole input replaced")
                           : JournalTexts::tr("whole input replaced, for %1").arg(nameList(names));
}

QString journalSentence(const JournalEntry &entry, bool namesTask)
{
    const QString what = JournalTexts::tr("%1: %2, %3", "time, fields, result")
                             .arg(momentText(entry.at), sentFieldsText(entry), resultText(entry));
    return namesTask ? JournalTexts::tr("%1, %2", "task, what was sent").arg(entry.taskName, what)
                     : what;
}

JournalFieldText journalFieldText(const JournalEntry &entry, const JournalField &field)
{
    JournalFieldText result;
    if (!wasSaved(entry)) {
        result.text = {JournalTexts::tr("sent"), {}, {}, {}, {}};
        return result;
    }
    if (field.isSecret) {
        result.text = {wordOf(Sign::Changed), {}, {}, JournalTexts::tr("secret value"), {}};
        return result;
    }
    if (!field.isAbridged && field.before.isNull())
        result.sign = Sign::Added;
    else if (!field.isAbridged && field.after.isNull())
        result.sign = Sign::Removed;
    result.text.word = wordOf(result.sign);
    const ValueText before = textOf(field.before, field.isAbridged && field.before.isNull());
    const ValueText after = textOf(field.after, field.isAbridged && field.after.isNull());
    if (!before.isWords)
        result.text.before = before.text;
    if (!after.isWords)
        result.text.after = after.text;
    if (before.isWords && after.isWords)
        result.text.words = before.text == after.text
            ? after.text
            : JournalTexts::tr("%1 → %2", "old and new value in words")
                  .arg(before.text, after.text);
    else if (before.isWords || after.isWords)
        result.text.words = before.isWords ? JournalTexts::tr("was: %1").arg(before.text)
                                           : JournalTexts::tr("now: %1").arg(after.text);
    return result;
}

QString journalFieldSentence(const JournalEntry &entry, const JournalField &field)
{
    const ChangeText text = journalFieldText(entry, field).text;
    QStringList parts{
        JournalTexts::tr("%1 %2", "field, changed").arg(nameText(field.name), text.word)};
    if (!text.before.isEmpty() && !text.after.isEmpty())
        parts += JournalTexts::tr("from %1 to %2").arg(text.before, text.after);
    else if (!text.before.isEmpty() || !text.after.isEmpty())
        parts += text.before + text.after;
    if (!text.words.isEmpty())
        parts += text.words;
    return parts.join(JournalTexts::tr(", ", "between parts of a row"));
}

ValueText historyValueText(const session::FieldValue &value)
{
    if (value.isSecret)
        return {JournalTexts::tr("secret value"), true};
    if (value.raw.isNull() && !value.isAbridged)
        return {JournalTexts::tr("not set"), true};
    return textOf(value.raw, value.raw.isNull());
}

QString historyOriginText(const session::FieldValue &value)
{
    switch (value.origin) {
    case session::FieldValue::Origin::SavedHere:
        return JournalTexts::tr("saved from here");
    case session::FieldValue::Origin::ChangedElsewhere:
        return JournalTexts::tr("put there by someone else before this");
    case session::FieldValue::Origin::BeforeFirstSend:
        return JournalTexts::tr("was there before the first send from here");
    }
    return {};
}

} // namespace taskinput::models
