#include "ui/models/fieldtexts.h"

#include "ui/models/formats.h"
#include "ui/models/valuetexts.h"

#include <QCoreApplication>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using schema::Field;

namespace {

class FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(FieldTexts)
};

QString typeWord(const QString &type)
{
    if (type == "string"_L1)
        return FieldTexts::tr("text");
    if (type == "integer"_L1)
        return FieldTexts::tr("integer");
    if (type == "number"_L1)
        return FieldTexts::tr("number");
    if (type == "boolean"_L1)
        return FieldTexts::tr("true or false");
    if (type == "array"_L1)
        return FieldTexts::tr("list");
    if (type == "object"_L1)
        return FieldTexts::tr("object");
    return type;
}

QString typeText(const Field &field)
{
    QString text;
    for (const QString &type : field.types) {
        const QString word = typeWord(type);
        text =
            text.isEmpty() ? word : FieldTexts::tr("%1 or %2", "types of a field").arg(text, word);
    }
    if (field.isNullable && !text.isEmpty() && !field.types.contains("null"_L1))
        text = FieldTexts::tr("%1 or null", "type of a field").arg(text);
    return text;
}

//! What minimum and maximum count: the value, characters, entries or fields.
enum class Measure { Value, Characters, Entries, Fields };

Measure measureOf(const Field &field)
{
    const QString type = field.types.value(0);
    if (type == "string"_L1)
        return Measure::Characters;
    if (type == "array"_L1)
        return Measure::Entries;
    return type == "object"_L1 ? Measure::Fields : Measure::Value;
}

QString atLeast(const Field &field)
{
    switch (measureOf(field)) {
    case Measure::Value:
        return field.unit.isEmpty()
            ? FieldTexts::tr("at least %1").arg(field.minimum)
            : FieldTexts::tr("at least %1 %2", "number, unit").arg(field.minimum, field.unit);
    case Measure::Characters:
        return FieldTexts::tr("at least %1 characters").arg(field.minimum);
    case Measure::Entries:
        return FieldTexts::tr("at least %1 entries").arg(field.minimum);
    case Measure::Fields:
        return FieldTexts::tr("at least %1 fields").arg(field.minimum);
    }
    return {};
}

QString atMost(const Field &field)
{
    switch (measureOf(field)) {
    case Measure::Value:
        return field.unit.isEmpty()
            ? FieldTexts::tr("at most %1").arg(field.maximum)
            : FieldTexts::tr("at most %1 %2", "number, unit").arg(field.maximum, field.unit);
    case Measure::Characters:
        return FieldTexts::tr("at most %1 characters").arg(field.maximum);
    case Measure::Entries:
        return FieldTexts::tr("at most %1 entries").arg(field.maximum);
    case Measure::Fields:
        return FieldTexts::tr("at most %1 fields").arg(field.maximum);
    }
    return {};
}

QString storedText(const QString &name, const json::Document *stored, bool isSecret)
{
    const json::NodeId node =
        stored && stored->isObject() ? stored->member(stored->root(), name) : json::NoNode;
    if (node == json::NoNode)
        return FieldTexts::tr("not stored on Apify");
    if (isSecret)
        return FieldTexts::tr("stored now, encrypted");
    return FieldTexts::tr("stored now: %1").arg(valueText(*stored, node).text);
}

void addFacts(const Field &field, QStringList &facts)
{
    if (!field.defaultValue.isEmpty())
        facts += FieldTexts::tr("default %1").arg(elidedMiddle(field.defaultValue, 40));
    if (!field.minimum.isEmpty())
        facts += atLeast(field);
    if (!field.maximum.isEmpty())
        facts += atMost(field);
    if (!field.pattern.isEmpty())
        facts += FieldTexts::tr("fits the pattern %1").arg(elidedMiddle(field.pattern, 40));
}

QStringList choicesOf(const Field &field)
{
    QStringList choices;
    const QStringList &values =
        field.enumValues.isEmpty() ? field.suggestedValues : field.enumValues;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString title = field.enumTitles.value(i);
        choices += title.isEmpty() || title == values[i]
            ? values[i]
            : FieldTexts::tr("%1 (%2)", "value, its title").arg(values[i], title);
    }
    return choices;
}

} // namespace

FieldText fieldText(const QString &name, const Field *field, const json::Document *stored,
                    bool isSecret)
{
    FieldText text;
    text.title = field && !field->title.isEmpty() ? field->title : name;
    text.isSecret = isSecret || (field && field->isSecret);
    if (field) {
        text.description = field->description;
        text.type = typeText(*field);
        text.isRequired = field->isRequired;
        text.choices = choicesOf(*field);
        text.choicesAreProposals = field->enumValues.isEmpty();
        addFacts(*field, text.facts);
    }
    text.facts += storedText(name, stored, text.isSecret);
    return text;
}

} // namespace taskinput::models
