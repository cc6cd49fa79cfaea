#include "documents.h"

#include <QRandomGenerator>
#include <QStringList>

namespace taskinput::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int urlCount = 103'700;

QString entry(int id, const QString &label)
{
    return u"{\"id\": %1, \"url\": \"https://example.com/items/%1\", \"label\": \"%2\", \"depth\": %3, \"tags\": [\"a\", \"b\"]}"_s
        .arg(id)
        .arg(label)
        .arg(id % 7);
}

QString listOf(const QStringList &entries)
{
    return u"[\n  "_s + entries.join(u",\n  "_s) + u"\n]"_s;
}

QString inputOf(const QStringList &urls)
{
    return u"{\n  \"startUrls\": [\n    "_s + urls.join(u",\n    "_s)
        + u"\n  ],\n  \"maxItems\": 10,\n  \"proxy\": {\"useApifyProxy\": true}\n}\n"_s;
}

QStringList urls()
{
    QStringList urls;
    urls.reserve(urlCount);
    for (int i = 0; i < urlCount; ++i)
        urls.append(u"\"https://example.com/"_s + u"%1\""_s.arg(i, 60, 10, QChar(u'0')));
    return urls;
}

} // namespace

DocumentPair editedLists(int count)
{
    QStringList before;
    for (int id = 0; id < count; ++id)
        before.append(entry(id, u"page"_s));
    QStringList after = before;
    QRandomGenerator random(1);
    const int share = count / 100;
    for (int i = 0; i < share; ++i) {
        const int id = i * 100 + 50;
        after[id] = entry(id, u"changed"_s);
    }
    for (int i = 0; i < share; ++i)
        after.move(random.bounded(static_cast<int>(after.size())),
                   random.bounded(static_cast<int>(after.size())));
    for (int i = 0; i < share; ++i)
        after.insert(random.bounded(static_cast<int>(after.size())), entry(count + i, u"new"_s));
    return {listOf(before), listOf(after)};
}

DocumentPair oneEditedEntry()
{
    QStringList entries = urls();
    const QString before = inputOf(entries);
    entries[urlCount / 2] = u"\"https://example.com/edited\""_s;
    return {before, inputOf(entries)};
}

DocumentPair reformatted()
{
    const QString before = inputOf(urls());
    return {before, QString(before).remove(u'\n').remove(u' ')};
}

DocumentPair longString()
{
    const QString before =
        u"const title = await page.evaluate(() => document.title); // step %1\n"_s.repeated(20'000);
    return {before, QString(before).replace(700'000, 4, u"page"_s)};
}

} // namespace taskinput::bench
