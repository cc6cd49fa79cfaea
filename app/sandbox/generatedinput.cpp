#include "sandbox/generatedinput.h"

#include "sandbox/jsonobject.h"

#include <array>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Sections{"garden",  "kitchen",  "lighting", "bathroom",
                              "storage", "textiles", "outdoor"};

QByteArray url(int index)
{
    const QByteArray number = QByteArray::number(index);
    const QByteArray section = Sections[static_cast<std::size_t>(index) % Sections.size()];
    return "{\"url\":\"https://shop.example.com/cs-cz/catalogue/" + section + "/item-"
        + number.rightJustified(6, '0') + "?variant=" + QByteArray::number(index % 9)
        + "&currency=EUR\"}";
}

//! 17 letters and digits, the same for the same \a index.
QString plainId(int index)
{
    return u"xPlainTask%1"_s.arg(index, 7, 10, QChar(u'0'));
}

StoredTask plainTask(const Records &records, int index)
{
    const Actor &actor = records.actors.at(index % records.actors.size());
    StoredTask task;
    task.id = plainId(index);
    task.userId = records.userId;
    task.username = records.username;
    task.actId = actor.id;
    task.name = u"%1-%2"_s.arg(actor.name).arg(index, 5, 10, QChar(u'0'));
    task.title = u"%1, part %2"_s.arg(actor.title).arg(index);
    task.totalRuns = index % 211;
    task.createdAt =
        QDateTime(QDate(2025, 1, 1), QTime(6, 0), Qt::UTC).addSecs(qint64(index) * 3'600);
    task.modifiedAt = task.createdAt.addDays(index % 90);
    task.input = JsonObject()
                     .addText(u"query", u"part %1"_s.arg(index))
                     .addNumber(u"maxItems", index % 500)
                     .json();
    return task;
}

} // namespace

QByteArray inputWithUrls(int count)
{
    QByteArray input = R"({"mode":"sitemap","startUrls":[)";
    input.reserve(qsizetype(count) * 96 + 256);
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            input += ',';
        input += url(i);
    }
    input +=
        R"(],"pageFunction":"async function pageFunction({ request }) {\n    return { url: request.url };\n}",)"
        R"("proxyConfiguration":{"useApifyProxy":true},"maxRequestRetries":3,"saveHtml":false})";
    return input;
}

void addPlainTasks(Records &records, int count)
{
    records.tasks.reserve(records.tasks.size() + count);
    for (int i = 0; i < count && !records.actors.isEmpty(); ++i)
        records.tasks.append(plainTask(records, i));
    records.sortTasks();
}

} // namespace taskinput::sandbox
