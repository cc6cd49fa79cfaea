#include "persistence/database.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace taskinput;
using namespace taskinput::persistence;
using namespace Qt::StringLiterals;

namespace {

DatabaseLayout firstVersion()
{
    return {u"things"_s, {{u"CREATE TABLE thing (name TEXT)"_s}}, true, true};
}

DatabaseLayout secondVersion()
{
    DatabaseLayout layout = firstVersion();
    layout.migrations.append({u"ALTER TABLE thing ADD COLUMN size INTEGER"_s});
    return layout;
}

void add(Database &database, const QString &name)
{
    QSqlQuery query(database.handle());
    query.prepare(u"INSERT INTO thing (name) VALUES (?)"_s);
    query.addBindValue(name);
    QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
}

//! Several pages of them.
void addMany(Database &database)
{
    QVERIFY(database.handle().transaction());
    for (int i = 0; i < 2000; ++i)
        add(database, QString(40, u'x'));
    QVERIFY(database.handle().commit());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int count(Database &database)
{
    QSqlQuery query(database.handle());
    return query.exec(u"SELECT count(*) FROM thing"_s) && query.next() ? query.value(0).toInt()
                                                                       : -1;
}

} // namespace

class TstDatabase : public QObject {
    Q_OBJECT
private slots:
    void keepsWhatWasWritten()
    {
        QTemporaryDir folder;
        {
            auto database = Database::open(folder.path(), firstVersion(), nullptr);
            QVERIFY(database);
            add(*database, u"a"_s);
        }
        auto database = Database::open(folder.path(), firstVersion(), nullptr);
        QVERIFY(database);
        QCOMPARE(count(*database), 1);
    }

    void fileIsReadableByItsOwnerOnly()
    {
#ifdef Q_OS_WIN
        QSKIP("permissions are the folder's there");
#endif
        QTemporaryDir folder;
        auto database = Database::open(folder.path(), firstVersion(), nullptr);
        QVERIFY(database);
        const auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const QString &name : QDir(folder.path()).entryList(QDir::Files))
            QVERIFY2(!(QFile::permissions(folder.filePath(name)) & others), qPrintable(name));
    }

    void noSharedMemoryFileIsUsed()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.path(), firstVersion(), nullptr);
        QVERIFY(database);
        add(*database, u"a"_s);
        QVERIFY(!QFile::exists(folder.filePath(u"things.sqlite-shm"_s)));
    }

    void migratesForwardAndKeepsABackup()
    {
        QTemporaryDir folder;
        {
            auto database = Database::open(folder.path(), firstVersion(), nullptr);
            QVERIFY(database);
            add(*database, u"a"_s);
        }
        auto database = Database::open(folder.path(), secondVersion(), nullptr);
        QVERIFY(database);
        QCOMPARE(count(*database), 1);
        QSqlQuery query(database->handle());
        QVERIFY(query.exec(u"SELECT size FROM thing"_s));
        QVERIFY(QFile::exists(folder.filePath(u"things.sqlite.before-version-2"_s)));
    }

    void aFileOfANewerVersionIsLeftAlone()
    {
        QTemporaryDir folder;
        {
            auto database = Database::open(folder.path(), secondVersion(), nullptr);
            QVERIFY(database);
            add(*database, u"a"_s);
        }
        const QByteArray before = bytesOf(folder.filePath(u"things.sqlite"_s));
        {
            std::optional<StoreError> problem;
            auto database = Database::open(folder.path(), firstVersion(), &problem);
            QVERIFY(!database);
            QCOMPARE(database.error().kind, StoreError::Kind::FromNewerVersion);
            QVERIFY(!problem);
        }
        QCOMPARE(bytesOf(folder.filePath(u"things.sqlite"_s)), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"things.sqlite"_s});
        auto database = Database::open(folder.path(), secondVersion(), nullptr);
        QVERIFY(database);
        QCOMPARE(count(*database), 1);
    }

    void aDamagedFileIsSetAsideAndNamed_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::newRow("header") << qint64(0);
        QTest::newRow("first page") << qint64(2000);
        QTest::newRow("a later page") << qint64(9000);
    }
    void aDamagedFileIsSetAsideAndNamed()
    {
        QFETCH(qint64, at);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"things.sqlite"_s);
        {
            auto database = Database::open(folder.path(), firstVersion(), nullptr);
            QVERIFY(database);
            addMany(*database);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > at + 3000);
        file.seek(at);
        file.write(QByteArray(3000, '\xA5'));
        file.close();

        std::optional<StoreError> problem;
        auto database = Database::open(folder.path(), firstVersion(), &problem);
        QVERIFY(database);
        QVERIFY(problem);
        QCOMPARE(problem->kind, StoreError::Kind::Damaged);
        QVERIFY(QFile::exists(folder.filePath(problem->setAside)));
        QCOMPARE(count(*database), 0);
    }

    void damageThatIsFoundLaterIsSetAsideToo()
    {
        QTemporaryDir folder;
        DatabaseLayout unchecked = firstVersion();
        unchecked.checksAtStart = false;
        {
            auto database = Database::open(folder.path(), unchecked, nullptr);
            QVERIFY(database);
            addMany(*database);
        }
        QFile file(folder.filePath(u"things.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(9000);
        file.write(QByteArray(3000, '\xA5'));
        file.close();
        auto opened = Database::open(folder.path(), unchecked, nullptr);
        QVERIFY(opened);
        std::optional<StoreError> problem;
        auto checked =
            Database::reopenedIfDamaged(std::move(*opened), folder.path(), unchecked, &problem);
        QVERIFY(checked);
        QVERIFY(problem);
        QVERIFY(QFile::exists(folder.filePath(problem->setAside)));
        QCOMPARE(count(*checked), 0);
        problem.reset();
        auto again =
            Database::reopenedIfDamaged(std::move(*checked), folder.path(), unchecked, &problem);
        QVERIFY(again && !problem);
    }

    void aFolderThatCannotBeWrittenIsAnError()
    {
        QTemporaryDir folder;
        const QString closed = folder.filePath(u"closed"_s);
        QVERIFY(QDir().mkpath(closed));
        QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner);
        if (QFile probe(closed + u"/probe"_s); probe.open(QIODevice::WriteOnly))
            QSKIP("this person may write everywhere");
        auto database = Database::open(closed, firstVersion(), nullptr);
        QVERIFY(!database);
        QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void aFailedTransactionLeavesNothing()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.path(), firstVersion(), nullptr);
        QVERIFY(database);
        auto done = database->transaction([](QSqlDatabase &inside) -> Result<void, StoreError> {
            QSqlQuery query(inside);
            query.exec(u"INSERT INTO thing (name) VALUES ('a')"_s);
            return Failure{StoreError{StoreError::Kind::Failed, u"on purpose"_s, {}}};
        });
        QVERIFY(!done);
        QCOMPARE(count(*database), 0);
    }
};

QTEST_GUILESS_MAIN(TstDatabase)
#include "tst_database.moc"
