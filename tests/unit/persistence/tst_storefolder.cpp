#include "persistence/storefolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace taskinput;
using namespace taskinput::persistence;
using namespace Qt::StringLiterals;

class TstStoreFolder : public QObject {
    Q_OBJECT
private slots:
    void oneHolderAtATime()
    {
        QTemporaryDir data;
        auto first = StoreFolder::take(data.path(), u"sandbox"_s);
        QVERIFY(first);
        auto second = StoreFolder::take(data.path(), u"sandbox"_s);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, FolderError::Kind::InUseHere);
        auto other = StoreFolder::take(data.path(), u"api.apify.com"_s);
        QVERIFY(other);
        first->reset();
        QVERIFY(StoreFolder::take(data.path(), u"sandbox"_s));
    }

    void aHolderOnAnotherComputerIsNamed()
    {
        QTemporaryDir data;
        {
            auto folder = StoreFolder::take(data.path(), u"sandbox"_s);
            QVERIFY(folder);
        }
        QFile lock(data.filePath(u"store/sandbox/in-use"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("4711\ntask-input-editor\nlaptop-of-anna\n00000000-0000-0000-0000-"
                   "000000000001\n00000000-0000-0000-0000-000000000002\n");
        lock.close();
        auto folder = StoreFolder::take(data.path(), u"sandbox"_s);
        QVERIFY(!folder);
        QCOMPARE(folder.error().kind, FolderError::Kind::InUseElsewhere);
        QCOMPARE(folder.error().host, u"laptop-of-anna"_s);
    }

    void aFileInTheWayIsAnError()
    {
        QTemporaryDir data;
        QFile file(data.filePath(u"store"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        auto folder = StoreFolder::take(data.path(), u"sandbox"_s);
        QVERIFY(!folder);
        QCOMPARE(folder.error().kind, FolderError::Kind::NotWritable);
    }

    void names_data()
    {
        QTest::addColumn<QUrl>("root");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("name");
        QTest::newRow("sandbox") << QUrl() << QString() << u"sandbox"_s;
        QTest::newRow("Apify") << QUrl(u"https://api.apify.com"_s) << QString()
                               << u"api.apify.com"_s;
        QTest::newRow("port") << QUrl(u"http://127.0.0.1:4711"_s) << QString()
                              << u"127.0.0.1-4711"_s;
        QTest::newRow("token") << QUrl(u"https://api.apify.com"_s) << u"0123456789ab"_s
                               << u"api.apify.com-token-0123456789ab"_s;
        QTest::newRow("IPv6") << QUrl(u"http://[::1]:80"_s) << QString() << u"__1-80"_s;
    }
    void names()
    {
        QFETCH(QUrl, root);
        QFETCH(QString, token);
        QFETCH(QString, name);
        QCOMPARE(storeName(root, token), name);
    }
};

QTEST_GUILESS_MAIN(TstStoreFolder)
#include "tst_storefolder.moc"
