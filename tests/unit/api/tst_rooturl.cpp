#include "api/rooturl.h"

#include <QTest>

using namespace taskinput::api;
using namespace Qt::StringLiterals;

class TstRootUrl : public QObject {
    Q_OBJECT

private slots:
    void rootIsTaken_data();
    void rootIsTaken();
    void rootIsRefused_data();
    void rootIsRefused();
    void refusalRepeatsNoPassword();
    void defaultIsARoot();
};

void TstRootUrl::rootIsTaken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("root");
    QTest::newRow("plain") << u"https://api.apify.com"_s << u"https://api.apify.com"_s;
    QTest::newRow("slash") << u"https://api.apify.com/"_s << u"https://api.apify.com"_s;
    QTest::newRow("version") << u"https://api.apify.com/v2"_s << u"https://api.apify.com"_s;
    QTest::newRow("version and slashes")
        << u"https://api.apify.com//v2//"_s << u"https://api.apify.com"_s;
    QTest::newRow("path") << u"https://proxy.example/apify/v2"_s
                          << u"https://proxy.example/apify"_s;
    QTest::newRow("port") << u"https://api.example:8443"_s << u"https://api.example:8443"_s;
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("127.9.9.9") << u"http://127.9.9.9"_s << u"http://127.9.9.9"_s;
    QTest::newRow("::1") << u"http://[::1]:8080"_s << u"http://[::1]:8080"_s;
    QTest::newRow("localhost") << u"http://LocalHost:8080"_s << u"http://localhost:8080"_s;
    QTest::newRow("spaces around") << u" https://api.apify.com "_s << u"https://api.apify.com"_s;
}

void TstRootUrl::rootIsTaken()
{
    QFETCH(QString, text);
    QFETCH(QString, root);
    const auto parsed = parseRootUrl(text);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error()));
    QCOMPARE(parsed->toString(), root);
}

void TstRootUrl::rootIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"api.apify.com"_s, u"http://api.apify.com"_s, u"http://localhost.example.com"_s,
          u"http://127.0.0.1.example.com"_s, u"http://128.0.0.1"_s, u"http://[::2]"_s,
          u"ftp://127.0.0.1"_s, u"file:///etc/passwd"_s, u"https://"_s,
          u"https://user@api.apify.com"_s, u"https://u:p@api.apify.com"_s,
          u"http://127.0.0.1@api.apify.com"_s, u"https://api.apify.com?token=x"_s,
          u"https://api.apify.com#x"_s, u"https://api apify.com"_s})
        QTest::addRow("'%s'", qPrintable(text)) << text;
}

void TstRootUrl::rootIsRefused()
{
    QFETCH(QString, text);
    const auto parsed = parseRootUrl(text);
    QVERIFY(!parsed);
    QVERIFY(!parsed.error().isEmpty());
    QVERIFY(!parsed.error().contains(u'\n'));
}

void TstRootUrl::refusalRepeatsNoPassword()
{
    for (const QString &text : {u"https://u:hush@api.apify.com"_s, u"http://u:hush@host"_s,
                                u"https://h?token=hush"_s, u"https://u:hush@ho st"_s})
        QVERIFY(!parseRootUrl(text).error().contains("hush"_L1));
}

void TstRootUrl::defaultIsARoot()
{
    QCOMPARE(*parseRootUrl(defaultRootUrl().toString()), defaultRootUrl());
}

QTEST_APPLESS_MAIN(TstRootUrl)
#include "tst_rooturl.moc"
