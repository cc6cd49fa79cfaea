#include "sandbox/statefolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;

namespace {

const QString Id = u"aaaaaaaaaaaaaaaaa"_s;

Records recordsWithOneTask()
{
    Records records;
    StoredTask task;
    task.id = Id;
    task.name = u"written"_s;
    task.title = u"Written"_s;
    task.input = "{\"a\":1}";
    task.createdAt = task.modifiedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC);
    records.tasks.append(task);
    return records;
}

StoredTask restored(const QString &folder)
{
    Records records = recordsWithOneTask();
    StateFolder(folder).restore(records);
    return records.tasks.constFirst();
}

void overwrite(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
}

} // namespace

class TstStateFolder : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatWasKeptIsBack();
    void anInputThatWasNeverSavedStaysSo();
    void theNewestStateOfManyWins();
    void forgettingRemovesEverything();
    void nothingKeptAfterForgettingIsLost();
    void aDamagedFileIsSetAside_data();
    void aDamagedFileIsSetAside();
    void aFolderThatCannotBeWrittenCostsNothing();
    void withoutAFolderNothingIsKept();

private:
    QString path() const { return m_folder->filePath(u"sandbox"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstStateFolder::whatWasKeptIsBack()
{
    StoredTask task = recordsWithOneTask().tasks.constFirst();
    task.name = u"renamed"_s;
    task.title = std::nullopt;
    task.description = u"Žluťoučký \"kůň\"\n"_s;
    task.options = R"({"build":"beta"})";
    task.publicConfig = R"({"seoTitle":"x"})";
    task.isPublic = true;
    task.input = R"({"a":1.00,"b":12345678901234567890,"c":"\ud800"})";
    task.modifiedAt = QDateTime(QDate(2026, 9, 9), QTime(9, 9, 9, 999), Qt::UTC);
    StateFolder(path()).keep(task);
    const StoredTask back = restored(path());
    QCOMPARE(back.name, task.name);
    QCOMPARE(back.title, task.title);
    QCOMPARE(back.description, task.description);
    QCOMPARE(back.options, task.options);
    QCOMPARE(back.publicConfig, task.publicConfig);
    QCOMPARE(back.isPublic, true);
    QCOMPARE(back.input, task.input);
    QCOMPARE(back.modifiedAt, task.modifiedAt);
}

void TstStateFolder::anInputThatWasNeverSavedStaysSo()
{
    StoredTask task = recordsWithOneTask().tasks.constFirst();
    task.input = std::nullopt;
    StateFolder(path()).keep(task);
    QVERIFY(!restored(path()).input);
    task.input = "null";
    StateFolder(path()).keep(task);
    QCOMPARE(restored(path()).input, QByteArray("null"));
}

void TstStateFolder::theNewestStateOfManyWins()
{
    StateFolder folder(path());
    StoredTask task = recordsWithOneTask().tasks.constFirst();
    for (int i = 0; i <= 200; ++i) {
        task.input = QByteArray::number(i);
        folder.keep(task);
    }
    folder.flush();
    QCOMPARE(restored(path()).input, QByteArray("200"));
}

void TstStateFolder::forgettingRemovesEverything()
{
    StateFolder folder(path());
    StoredTask task = recordsWithOneTask().tasks.constFirst();
    task.input = "2";
    folder.keep(task);
    folder.flush();
    folder.forgetAll();
    folder.flush();
    QCOMPARE(restored(path()).input, QByteArray("{\"a\":1}"));
}

void TstStateFolder::nothingKeptAfterForgettingIsLost()
{
    StateFolder folder(path());
    StoredTask task = recordsWithOneTask().tasks.constFirst();
    task.input = "2";
    folder.keep(task);
    folder.forgetAll();
    task.input = "3";
    folder.keep(task);
    folder.flush();
    QCOMPARE(restored(path()).input, QByteArray("3"));
}

void TstStateFolder::aDamagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"id\":\"aaaaaaaaaaaaaaaaa\",\"inp");
    QTest::newRow("other bytes") << QByteArray("\xff\xfe\x00\x01", 4);
    QTest::newRow("of another task") << QByteArray("{\"id\":\"bbbbbbbbbbbbbbbbb\",\"input\":1}");
}

void TstStateFolder::aDamagedFileIsSetAside()
{
    QFETCH(QByteArray, contents);
    QVERIFY(QDir().mkpath(path()));
    const QString file = path() + u'/' + Id + u".json"_s;
    overwrite(file, contents);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged"_s));
    QCOMPARE(restored(path()).input, QByteArray("{\"a\":1}"));
    QVERIFY(!QFile::exists(file));
    QVERIFY(QFile::exists(file + u".damaged"_s));
}

void TstStateFolder::aFolderThatCannotBeWrittenCostsNothing()
{
    overwrite(path(), "a file where the folder should be");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"can't keep"_s));
    StateFolder folder(path());
    folder.keep(recordsWithOneTask().tasks.constFirst());
    folder.flush();
}

void TstStateFolder::withoutAFolderNothingIsKept()
{
    StateFolder folder{QString()};
    folder.keep(recordsWithOneTask().tasks.constFirst());
    folder.forgetAll();
    folder.flush();
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(TstStateFolder)
#include "tst_statefolder.moc"
