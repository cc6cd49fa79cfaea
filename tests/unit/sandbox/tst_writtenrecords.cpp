#include "sandbox/endpoints.h"
#include "sandbox/generatedinput.h"
#include "sandbox/inputvalidator.h"
#include "sandbox/javascript.h"
#include "sandbox/secrets.h"
#include "sandbox/writtenrecords.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::sandbox;

namespace {

const StoredTask &named(const Records &records, const QString &name)
{
    const StoredTask *task = records.task(u'~' + name);
    Q_ASSERT(task);
    return *task;
}

JsonView inputOf(const Records &records, const QString &name)
{
    return JsonView::parse(named(records, name).input.value_or(QByteArray()));
}

} // namespace

class TstWrittenRecords : public QObject {
    Q_OBJECT

private slots:
    void everyFileOfTheFolderIsInTheProgram();
    void idsAreUniqueAndInTheServicesForm();
    void namesAreUniquePerOwnerAndAllowed();
    void tasksAreSortedByCreation();
    void everyInputFitsItsSchema();
    void everySchemaHasWhatItsSpecificationAsksFor();
    void inputsAreStoredAsJavaScriptHoldsThem();
    void theMainTaskIsAsTheGuideShowsIt();
    void oddTasksAreThere();
    void everySecretIsStoredEncrypted();
    void theMadeInputIsJustBelowTheLimit();
    void plainTasksHaveTheirOwnIdsAndNames();
};

void TstWrittenRecords::everyFileOfTheFolderIsInTheProgram()
{
    const QDir folder(QStringLiteral(TASKINPUT_SOURCE_DIR "/resources/sandbox"));
    writtenRecords(); // makes the resources known
    for (const QString &name : {u"actors"_s, u"schemas"_s, u"tasks"_s, u"inputs"_s}) {
        const QStringList onDisk = QDir(folder.filePath(name)).entryList(QDir::Files);
        QVERIFY(!onDisk.isEmpty());
        QCOMPARE(QDir(u":/taskinput/sandbox/"_s + name).entryList(QDir::Files), onDisk);
    }
}

void TstWrittenRecords::idsAreUniqueAndInTheServicesForm()
{
    const Records records = writtenRecords();
    QStringList ids{records.userId};
    for (const Actor &actor : records.actors) {
        ids.append(actor.id);
        for (const Build &build : actor.builds)
            ids.append(build.id);
    }
    for (const StoredTask &task : records.tasks)
        ids.append(task.id);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    const QRegularExpression form(u"\\A[a-zA-Z0-9]{17}\\z"_s);
    for (const QString &id : std::as_const(ids))
        QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
}

void TstWrittenRecords::namesAreUniquePerOwnerAndAllowed()
{
    const Records records = writtenRecords();
    QSet<QString> names;
    const QRegularExpression form(u"\\A[a-z0-9][a-z0-9-]{1,61}[a-z0-9]\\z"_s);
    for (const StoredTask &task : records.tasks) {
        QVERIFY2(form.match(task.name).hasMatch(), qPrintable(task.name));
        names.insert(task.userId + u'/' + task.name);
    }
    QCOMPARE(names.size(), records.tasks.size());
    QVERIFY(records.tasks.size() >= 12);
}

void TstWrittenRecords::tasksAreSortedByCreation()
{
    const Records records = writtenRecords();
    for (qsizetype i = 1; i < records.tasks.size(); ++i)
        QVERIFY(records.tasks.at(i - 1).createdAt <= records.tasks.at(i).createdAt);
    for (const StoredTask &task : records.tasks) {
        QVERIFY2(task.createdAt.isValid() && task.modifiedAt >= task.createdAt,
                 qPrintable(task.name));
        QVERIFY2(task.modifiedAt <= QDateTime::currentDateTimeUtc(), qPrintable(task.name));
    }
}

void TstWrittenRecords::everyInputFitsItsSchema()
{
    const Records records = writtenRecords();
    for (const StoredTask &task : records.tasks) {
        const JsonView input =
            JsonView::parse(task.generatedUrls > 0 ? inputWithUrls(10) : task.input.value_or("{}"));
        if (!task.input && task.generatedUrls == 0)
            continue;
        const JsonView schema = JsonView::parse(records.schemaOf(task));
        QCOMPARE(std::pair(task.name, inputProblems(input, schema, {u"RESIDENTIAL"_s})),
                 std::pair(task.name, QStringList()));
    }
}

void TstWrittenRecords::everySchemaHasWhatItsSpecificationAsksFor()
{
    const Records records = writtenRecords();
    QSet<QString> editors;
    for (const Actor &actor : records.actors) {
        for (const Build &build : actor.builds) {
            if (build.schemaPlace == Build::SchemaPlace::None)
                continue;
            const JsonView schema = JsonView::parse(build.schema);
            QVERIFY2(schema[u"schemaVersion"].integer() == 1 && !schema[u"title"].text().isEmpty(),
                     qPrintable(actor.name));
            QVERIFY(build.schema.size() <= 500 * 1024);
            for (const JsonView &field : schema[u"properties"].entries()) {
                QVERIFY2(field[u"title"].isString() && field[u"description"].isString(),
                         qPrintable(field.key()));
                editors.insert(field[u"editor"].text());
                const bool isPlainSecret =
                    field[u"isSecret"].isTrue() && field[u"type"].text() == "string"_L1;
                QVERIFY(!isPlainSecret || !field[u"default"].exists());
            }
        }
    }
    for (const QString &editor :
         {u"javascript"_s, u"globs"_s, u"pseudoUrls"_s, u"proxy"_s, u"json"_s, u"select"_s,
          u"hidden"_s, u"schemaBased"_s, u"requestListSources"_s, u"keyValue"_s, u"stringList"_s,
          u"datepicker"_s, u"resourcePicker"_s, u"fileupload"_s, u"textarea"_s})
        QVERIFY2(editors.contains(editor), qPrintable(editor));
}

void TstWrittenRecords::inputsAreStoredAsJavaScriptHoldsThem()
{
    const Records records = writtenRecords();
    for (const StoredTask &task : records.tasks) {
        if (!task.input)
            continue;
        const JsonView input = JsonView::parse(*task.input);
        QVERIFY2(input.exists(), qPrintable(task.name));
        QCOMPARE(javaScriptText(input.document(), input.id(), Numbers::AsJavaScript).toUtf8(),
                 *task.input);
    }
    const JsonView numbers = inputOf(records, u"order-numbers"_s);
    QCOMPARE(numbers[u"firstLost"].raw(), "9007199254740992");
    QCOMPARE(numbers[u"lastExact"].raw(), "9007199254740991");
    QCOMPARE(numbers[u"tooLarge"].raw(), "null");
}

void TstWrittenRecords::theMainTaskIsAsTheGuideShowsIt()
{
    const Records records = writtenRecords();
    const StoredTask &task = named(records, u"maps-prague-restaurants"_s);
    QCOMPARE(task.title, u"Maps: Prague restaurants"_s);
    QCOMPARE(records.actor(task.actId)->name, u"places-crawler"_s);
    QVERIFY(task.isPublic);
    const JsonView input = inputOf(records, u"maps-prague-restaurants"_s);
    QCOMPARE(input[u"searchTerms"].texts(),
             QStringList({u"restaurant"_s, u"wine bar"_s, u"bistro"_s}));
    QCOMPARE(input[u"maxPlaces"].integer(), 50);
    QCOMPARE(input[u"proxyCountry"].text(), u"CZ"_s);
    QVERIFY(!input[u"language"].exists());
    QVERIFY(isEncrypted(input[u"apiKey"].text()));
    QVERIFY(input[u"pageFunction"].text().count(u'\n') > 600);
}

void TstWrittenRecords::oddTasksAreThere()
{
    const Records records = writtenRecords();
    QVERIFY(!named(records, u"maps-new-city"_s).input);
    QVERIFY(inputOf(records, u"left-empty"_s).isNull());
    QVERIFY(inputOf(records, u"batch-of-searches"_s).isArray());
    QVERIFY(!records.actor(named(records, u"old-flight-search"_s).actId));
    QVERIFY(!named(records, u"my-task-7"_s).title);
    QVERIFY(records.task(u"tern~salary-survey"_s));
    QVERIFY(!records.task(u"~salary-survey"_s));
    QVERIFY(!records.actor(u"harbor~price-alerts"_s)->build({}));
    QVERIFY(inputOf(records, u"shop-sitemap-to-table"_s)[u"startUrls"].entries().size() >= 1000);
    const JsonView names = inputOf(records, u"field-names"_s);
    for (const QString &name :
         {u"data"_s, u"error"_s, u"input"_s, u"a.b"_s, u"x/y"_s, u"__proto__"_s, u"1"_s, u""_s})
        QVERIFY2(names[name].exists(), qPrintable(name));
    int depth = 0;
    for (JsonView at = inputOf(records, u"category-tree"_s)[u"tree"]; at.isObject() || at.isArray();
         ++depth)
        at = at.entries().constFirst();
    QCOMPARE(depth, 500);
    const Actor *reader = records.actor(u"harbor~page-reader"_s);
    QVERIFY(!reader->build(u"latest"_s) && reader->build({}));
}

void TstWrittenRecords::everySecretIsStoredEncrypted()
{
    const Records records = writtenRecords();
    for (const StoredTask &task : records.tasks) {
        const JsonView input = JsonView::parse(task.input.value_or("{}"));
        for (const QString &name : secretFields(JsonView::parse(records.schemaOf(task))).keys()) {
            const JsonView value = input[name];
            QVERIFY2(!value.exists() || value.isNull() || isEncrypted(value.text()),
                     qPrintable(task.name + u' ' + name));
        }
    }
}

void TstWrittenRecords::theMadeInputIsJustBelowTheLimit()
{
    const Records records = writtenRecords();
    const int urls = named(records, u"sitemap-import"_s).generatedUrls;
    QCOMPARE(urls, 100'000);
    const QByteArray input = inputWithUrls(urls);
    QVERIFY2(input.size() < BodyLimit && input.size() > BodyLimit * 9 / 10,
             qPrintable(QString::number(input.size())));
    QCOMPARE(JsonView::parse(input)[u"startUrls"].entries().size(), urls);
}

void TstWrittenRecords::plainTasksHaveTheirOwnIdsAndNames()
{
    Records records = writtenRecords();
    const qsizetype written = records.tasks.size();
    addPlainTasks(records, 5000);
    QCOMPARE(records.tasks.size(), written + 5000);
    QSet<QString> ids, names;
    for (const StoredTask &task : std::as_const(records.tasks)) {
        ids.insert(task.id);
        names.insert(task.name);
    }
    QCOMPARE(ids.size(), records.tasks.size());
    QCOMPARE(names.size(), records.tasks.size());
}

QTEST_GUILESS_MAIN(TstWrittenRecords)
#include "tst_writtenrecords.moc"
