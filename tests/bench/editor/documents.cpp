#include "documents.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace taskinput::bench {

namespace {

QString list(int count, const std::function<QString(int)> &entry)
{
    QString text = u"{\n  \"startUrls\": [\n"_s;
    for (int i = 0; i < count; ++i)
        text += u"    "_s + entry(i) + (i + 1 < count ? u",\n"_s : u"\n"_s);
    return text + u"  ]\n}\n"_s;
}

QString longUrl(int i)
{
    QString url = u"\"https://shop.example.com/catalogue/%1/"_s.arg(i, 7, 10, QChar(u'0'));
    return url.leftJustified(81, u'x') + u'"';
}

QString shortUrl(int i)
{
    return u"\"https://example.com/p/%1\""_s.arg(i);
}

QString object(int i)
{
    return u"{ \"url\": \"https://example.com/%1\", \"label\": \"DETAIL\", \"depth\": %2, "
           u"\"render\": "
           "true, \"userData\": { \"row\": %1 } }"_s.arg(i)
               .arg(i % 7);
}

QString longString(int units)
{
    return u"{\n  \"maxPages\": 10,\n  \"pageFunction\": \""_s
        + u"  await page.click('.next');\\n"_s.repeated(units / 30)
        + u"\",\n  \"debug\": false\n}\n"_s;
}

QString nested(int depth)
{
    QString text = u"{\n  \"a\": "_s;
    for (int i = 0; i < depth; ++i)
        text += u'[' + u"\n"_s + QString(std::min(2 * i, 200) + 4, u' ');
    text += u"1"_s;
    for (int i = depth; i-- > 0;)
        text += u'\n' + QString(std::min(2 * i, 200) + 2, u' ') + u']';
    return text + u"\n}\n"_s;
}

QString fields(int count)
{
    QString text = u"{\n"_s;
    for (int i = 0; i < count; ++i)
        text += u"  \"field%1\": %2,\n"_s.arg(i).arg(i * 3);
    return text + u"  \"last\": null\n}\n"_s;
}

} // namespace

QList<EditorDocument> editorDocuments(const QString &name)
{
    const QList<std::pair<QString, std::function<QString()>>> makers{
        {u"1kB"_s, [] { return list(12, longUrl); }},
        {u"1MB"_s, [] { return list(11'000, longUrl); }},
        {u"urls103700"_s, [] { return list(103'700, longUrl); }},
        {u"shortUrls185000"_s, [] { return list(185'000, shortUrl); }},
        {u"objects72000"_s, [] { return list(72'000, object); }},
        {u"string100kB"_s, [] { return longString(100'000); }},
        {u"string2MB"_s, [] { return longString(2'000'000); }},
        {u"nested500"_s, [] { return nested(500); }},
        {u"nested100000"_s, [] { return nested(100'000); }},
        {u"fields50000"_s, [] { return fields(50'000); }},
        {u"lines1000000"_s, [] { return u"1,\n"_s.repeated(1'000'000); }},
    };
    QList<EditorDocument> documents;
    for (const auto &[key, make] : makers) {
        if (name.isEmpty() || name == key)
            documents.append({key, make()});
    }
    return documents;
}

} // namespace taskinput::bench
