#include "schema/validationmessage.h"

#include <algorithm>
#include <array>

namespace taskinput::schema {

using namespace Qt::StringLiterals;

namespace {

// How the platform's messages begin (after its introduction), and so where one ends and the next
// begins.
constexpr std::array<QLatin1StringView, 12> beginnings{
    "Field input."_L1,
    "Field input "_L1,
    "Property input."_L1,
    "Items in input."_L1,
    "Keys in input."_L1,
    "Keys ["_L1,
    "Values in input."_L1,
    "The field schema.properties."_L1,
    "Proxy URL \""_L1,
    "Country code \""_L1,
    "The country for Apify Proxy"_L1,
    "Currently you do not have access to"_L1,
};
constexpr QLatin1StringView alsoBegins = "You currently do not have access to"_L1;
constexpr QLatin1StringView introduction = "Input is not valid: "_L1;
constexpr QLatin1StringView separator = ", "_L1;

bool beginsMessage(QStringView text)
{
    return text.startsWith(alsoBegins)
        || std::any_of(beginnings.begin(), beginnings.end(),
                       [text](QLatin1StringView beginning) { return text.startsWith(beginning); });
}

enum class Quotes { Protect, Ignore };

// Where the message at the start of \a text ends. Values are quoted, and what is in quotes is
// theirs.
qsizetype messageEnd(QStringView text, Quotes quotes)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"' && quotes == Quotes::Protect)
            isQuoted = !isQuoted;
        else if (!isQuoted && text.sliced(i).startsWith(separator)
                 && beginsMessage(text.sliced(i + separator.size())))
            return i;
    }
    // A value with a quote in it: the pairs mean nothing then.
    return isQuoted ? messageEnd(text, Quotes::Ignore) : text.size();
}

// Keys come joined by points; a slash in one is written as in a JSON pointer.
QString unescaped(QStringView path)
{
    return path.toString().replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
}

QString pathBetween(QStringView message, QLatin1StringView before,
                    std::initializer_list<QLatin1StringView> behind)
{
    const qsizetype found = message.indexOf(before);
    if (found < 0)
        return {};
    const QStringView rest = message.sliced(found + before.size());
    qsizetype end = -1;
    for (QLatin1StringView word : behind) {
        const qsizetype at = rest.indexOf(word);
        if (at >= 0 && (end < 0 || at < end))
            end = at;
    }
    return end < 0 ? QString() : unescaped(rest.first(end));
}

QString pathOf(QStringView message)
{
    if (message.startsWith("Field input."_L1))
        return pathBetween(message, "input."_L1, {" is required"_L1, " must "_L1});
    if (message.startsWith("Property input."_L1))
        return pathBetween(message, "input."_L1, {" is not allowed"_L1});
    if (message.startsWith("Items in input."_L1) || message.startsWith("Values in input."_L1)
        || message.startsWith("Keys in input."_L1))
        return pathBetween(message, "input."_L1, {" at positions "_L1, " must "_L1});
    if (message.startsWith("Keys ["_L1))
        return pathBetween(message, "] in input."_L1, {" must have "_L1});
    if (message.startsWith("The field schema.properties."_L1))
        return pathBetween(message, "schema.properties."_L1, {" is a secret field"_L1});
    return {};
}

} // namespace

QList<NamedMessage> namedMessages(const QString &said)
{
    QList<NamedMessage> messages;
    QStringView rest = QStringView(said).trimmed();
    if (rest.startsWith(introduction))
        rest = rest.sliced(introduction.size());
    while (!rest.isEmpty()) {
        const QStringView message = rest.first(messageEnd(rest, Quotes::Protect));
        messages.append({message.toString(), pathOf(message)});
        rest = rest.sliced(std::min(rest.size(), message.size() + separator.size()));
    }
    return messages;
}

} // namespace taskinput::schema
