#include "documents.h"

namespace taskinput::bench {

using namespace Qt::StringLiterals;

namespace {

//! One byte below what the platform takes.
constexpr qsizetype largestInput = 9'437'184 - 1;

//! {"startUrls":["https://…",…]} with \a count addresses of \a length characters; the last one is
//! filled up so that the document has \a size bytes, if that is not 0.
QByteArray addresses(int count, qsizetype length, qsizetype size = 0)
{
    QByteArray text = R"({"startUrls":[)";
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += ',';
        QByteArray address = "https://www.example.com/c/" + QByteArray::number(i) + "/";
        address += QByteArray(std::max<qsizetype>(0, length - address.size()), 'p');
        text += '"' + address + '"';
    }
    text += "]}";
    if (size > text.size())
        text.insert(text.size() - 3, QByteArray(size - text.size(), 'p'));
    return text;
}

QByteArray objects(int count)
{
    QByteArray text = R"({"items":[)";
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += ',';
        text += R"({"url":"https://example.com/products/)" + QByteArray::number(i)
            + R"(","method":"GET","depth":)" + QByteArray::number(i % 7) + R"(,"weight":)"
            + QByteArray::number(i / 8.0) + R"(,"unique":)" + (i % 2 ? "true" : "false") + '}';
    }
    return text + "]}";
}

QByteArray fields(int count)
{
    QByteArray text = "{";
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += ',';
        text += R"("field)" + QByteArray::number(i) + R"(":)" + QByteArray::number(i * 37);
    }
    return text + '}';
}

QByteArray longString(qsizetype length)
{
    QByteArray code;
    while (code.size() < length)
        code +=
            R"(const title = $(\"h1\").first().text();\nif (!title) return null; // nothing here\n    )";
    return R"({"pageFunction":")" + code + R"(","maxItems":10})";
}

QByteArray nesting(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

//! Names and texts in Cyrillic, Chinese and emoji.
QByteArray worldText(int count)
{
    QByteArray text = "[";
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += ',';
        text +=
            u"{\"название\":\"Московская область, дом %1\",\"标题\":\"数据采集任务示例\",\"mood\":\"🙂🙃\"}"_s
                .arg(i)
                .toUtf8();
    }
    return text + ']';
}

//! One number a line, once it is formatted.
QByteArray numbers(int count)
{
    QByteArray text = R"({"numbers":[)";
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += ',';
        text += QByteArray::number(i % 10'000);
    }
    return text + "]}";
}

QByteArray pretty(int count)
{
    QByteArray text = "{\n  \"startUrls\": [\n";
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += ",\n";
        text += "    {\n      \"url\": \"https://example.com/" + QByteArray::number(i)
            + "\",\n      \"label\": \"detail\",\n      \"retries\": 3\n    }";
    }
    return text + "\n  ]\n}\n";
}

} // namespace

QList<BenchDocument> benchDocuments()
{
    return {
        {u"1 kB"_s, addresses(11, 80)},
        {u"1 MB"_s, addresses(12'000, 80)},
        {u"103,700 addresses"_s, addresses(103'700, 80, largestInput)},
        {u"185,000 short addresses"_s, addresses(185'000, 32)},
        {u"72,000 objects of 5 members"_s, objects(72'000)},
        {u"60,000 objects, pretty"_s, pretty(60'000)},
        {u"50,000 fields"_s, fields(50'000)},
        {u"one string of 100 kB"_s, longString(100'000)},
        {u"one string of 2 MB"_s, longString(2'000'000)},
        {u"60,000 objects in other scripts"_s, worldText(60'000)},
        {u"500 levels"_s, nesting(500)},
        {u"100,000 levels"_s, nesting(100'000)},
        {u"1,000,000 lines"_s, numbers(1'000'000)},
    };
}

} // namespace taskinput::bench
