#include "sandbox/extrarules.h"

#include "sandbox/schemarules.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isUrl(const JsonView &value)
{
    const QString text = value.text();
    return text.startsWith("http://"_L1) || text.startsWith("https://"_L1);
}

QString positionList(const QList<qsizetype> &positions)
{
    QStringList numbers;
    for (const qsizetype position : positions)
        numbers.append(QString::number(position));
    return u'[' + numbers.join(u',') + u']';
}

bool isProxyUrl(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(socks(4|4a|5|5h)?|https?)://(([^:]+:)?[^@]*@)?[^.:@]+\\.[^:]+:[\\d]+?\\z"_s);
    return form.match(text).hasMatch();
}

bool isCountry(const QString &code)
{
    return code.size() == 2 && code == code.toUpper()
        && QLocale::codeToTerritory(code) != QLocale::AnyTerritory;
}

QStringList customProxyProblems(const JsonView &value)
{
    QStringList problems;
    const QStringList urls = value[u"proxyUrls"].texts();
    for (const QString &url : urls) {
        if (isProxyUrl(url))
            continue;
        problems.append(
            u"Proxy URL \"%1\" has invalid format, it must be "
            "socks[4|4a|5|5h]|http[s]://[username[:password]]@hostname:port."_s.arg(url));
    }
    if (value[u"apifyProxyCountry"].isString() && !value[u"apifyProxyCountry"].text().isEmpty())
        problems.append(
            u"The country for Apify Proxy can be specified only when using Apify Proxy."_s);
    return problems;
}

QStringList apifyProxyProblems(const JsonView &value, const QStringList &groups)
{
    QStringList problems;
    const QString country = value[u"apifyProxyCountry"].text();
    if (!country.isEmpty() && !isCountry(country)) {
        problems.append(
            u"Country code \"%1\" is invalid. Only ISO 3166-1 alpha-2 country codes are supported."_s
                .arg(country));
    }
    QStringList refused = value[u"apifyProxyGroups"].texts();
    refused.removeIf([&](const QString &group) { return groups.contains(group); });
    if (!refused.isEmpty())
        problems.append("You currently do not have access to proxy groups: "_L1
                        + refused.join(u", "_s));
    return problems;
}

//! Positions in a list, or keys of an object, whose \a part of an entry does not match.
template <typename Part>
QList<qsizetype> mismatches(const QList<JsonView> &entries, const QString &pattern,
                            const Part &part)
{
    QList<qsizetype> positions;
    for (qsizetype i = 0; i < entries.size(); ++i)
        if (!matchesPattern(pattern, part(entries.at(i))))
            positions.append(i);
    return positions;
}

QStringList listPatternProblems(const JsonView &value, const QString &name,
                                const JsonView &keyPattern, const JsonView &valuePattern)
{
    const auto problem = [&](const QString &what, const JsonView &pattern,
                             const QList<qsizetype> &at) {
        return u"%1 in input.%2 at positions %3 must match regular expression \"%4\""_s.arg(
            what, name, positionList(at), pattern.text());
    };
    const QList<JsonView> entries = value.entries();
    QStringList problems;
    if (keyPattern.isString()) {
        const auto at = mismatches(entries, keyPattern.text(),
                                   [](const JsonView &e) { return e[u"key"].text(); });
        if (!at.isEmpty())
            problems.append(problem(u"Keys"_s, keyPattern, at));
    }
    if (valuePattern.isString()) {
        const auto at = mismatches(entries, valuePattern.text(), [](const JsonView &e) {
            return e.isObject() ? e[u"value"].text() : e.text();
        });
        if (!at.isEmpty())
            problems.append(problem(u"Values"_s, valuePattern, at));
    }
    return problems;
}

QStringList objectPatternProblems(const JsonView &value, const QString &name,
                                  const JsonView &keyPattern, const JsonView &valuePattern)
{
    QStringList keys, keysOfValues;
    const QList<JsonView> members = value.entries();
    for (const JsonView &member : members) {
        if (keyPattern.isString() && !matchesPattern(keyPattern.text(), member.key()))
            keys.append(member.key());
        if (valuePattern.isString()
            && (!member.isString() || !matchesPattern(valuePattern.text(), member.text())))
            keysOfValues.append(member.key());
    }
    QStringList problems;
    if (!keys.isEmpty())
        problems.append(u"Keys [%1] in input.%2 must match regular expression \"%3\""_s.arg(
            keys.join(u','), name, keyPattern.text()));
    if (!keysOfValues.isEmpty())
        problems.append(
            u"Keys [%1] in input.%2 must have string value which matches regular expression \"%3\""_s
                .arg(keysOfValues.join(u','), name, valuePattern.text()));
    return problems;
}

} // namespace

QStringList urlListProblems(const JsonView &value, const JsonView &field)
{
    if (!value.isArray() || field[u"editor"].text() != "requestListSources"_L1)
        return {};
    const QList<JsonView> entries = value.entries();
    QList<qsizetype> bad;
    for (qsizetype i = 0; i < entries.size(); ++i)
        if (!isUrl(entries.at(i)[u"url"]) && !isUrl(entries.at(i)[u"requestsFromUrl"]))
            bad.append(i);
    if (bad.isEmpty())
        return {};
    return {u"Items in input.%1 at positions %2 do not contain valid URLs"_s.arg(
        field.key(), positionList(bad))};
}

QStringList patternProblems(const JsonView &value, const JsonView &field)
{
    const JsonView keyPattern = field[u"patternKey"], valuePattern = field[u"patternValue"];
    if (value.isArray())
        return listPatternProblems(value, field.key(), keyPattern, valuePattern);
    return value.isObject() ? objectPatternProblems(value, field.key(), keyPattern, valuePattern)
                            : QStringList();
}

QStringList proxyProblems(const JsonView &value, const JsonView &field, bool isRequired,
                          const QStringList &groups)
{
    if (field[u"editor"].text() != "proxy"_L1)
        return {};
    const bool usesApify = value[u"useApifyProxy"].isTrue();
    const bool usesOwn = !value[u"proxyUrls"].entries().isEmpty();
    if (isRequired && !usesApify && !usesOwn) {
        return {
            u"Field input.%1 is required. Please provide custom proxy URLs or use Apify Proxy."_s
                .arg(field.key())};
    }
    if (!value.isObject())
        return {};
    return usesApify ? apifyProxyProblems(value, groups) : customProxyProblems(value);
}

} // namespace taskinput::sandbox
