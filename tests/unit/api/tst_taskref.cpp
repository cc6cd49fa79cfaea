#include "api/taskref.h"

#include <QTest>

using namespace taskinput::api;
using namespace Qt::StringLiterals;

class TstTaskRef : public QObject {
    Q_OBJECT

private slots:
    void referenceIsUnderstood_data();
    void referenceIsUnderstood();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
};

void TstTaskRef::referenceIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fallback");

    QTest::newRow("id, which may be a name")
        << u"zXc9bN2mQ4wErT7yU"_s << u"zXc9bN2mQ4wErT7yU"_s << u"~zXc9bN2mQ4wErT7yU"_s;
    QTest::newRow("name of one's own") << u"my-task"_s << u"my-task"_s << u"~my-task"_s;
    QTest::newRow("marked name") << u"~my-task"_s << u"~my-task"_s << QString();
    QTest::newRow("user and name") << u"anna~my-task"_s << u"anna~my-task"_s << QString();
    QTest::newRow("user and name with a slash")
        << u"anna/my-task"_s << u"anna~my-task"_s << QString();
    QTest::newRow("user with every character a user may have")
        << u"a.n-n_a~my-task"_s << u"a.n-n_a~my-task"_s << QString();
    QTest::newRow("spaces around") << u"  my-task\n"_s << u"my-task"_s << u"~my-task"_s;
    QTest::newRow("Console") << u"https://console.apify.com/actors/tasks/abc"_s << u"abc"_s
                             << QString();
    QTest::newRow("Console, input tab")
        << u"https://console.apify.com/actors/tasks/abc/input"_s << u"abc"_s << QString();
    QTest::newRow("Console, query and fragment")
        << u"https://console.apify.com/actors/tasks/abc/runs?page=2#last"_s << u"abc"_s
        << QString();
    QTest::newRow("Console of an organisation")
        << u"https://console.apify.com/organization/Org1/actors/tasks/abc/input"_s << u"abc"_s
        << QString();
    QTest::newRow("Console without a scheme")
        << u"console.apify.com/actors/tasks/abc"_s << u"abc"_s << QString();
    QTest::newRow("API") << u"https://api.apify.com/v2/actor-tasks/abc/input"_s << u"abc"_s
                         << QString();
    QTest::newRow("API with a name") << u"https://api.apify.com/v2/actor-tasks/anna~my-task?x=1"_s
                                     << u"anna~my-task"_s << QString();
    QTest::newRow("API with an encoded name")
        << u"https://api.apify.com/v2/actor-tasks/anna%7Emy-task"_s << u"anna~my-task"_s
        << QString();
}

void TstTaskRef::referenceIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(QString, fallback);
    const auto ref = parseTaskRef(text);
    QVERIFY(ref);
    QCOMPARE(ref->path, path);
    QCOMPARE(ref->fallback, fallback);
}

void TstTaskRef::nonsenseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s,
                                u"  "_s,
                                u"two words"_s,
                                u"a\tb"_s,
                                u"~"_s,
                                u"anna~"_s,
                                u"anna/"_s,
                                u"/name"_s,
                                u"a~b~c"_s,
                                u"a/b/c"_s,
                                u".."_s,
                                u"."_s,
                                u"anna/.."_s,
                                u"a?b"_s,
                                u"a#b"_s,
                                u"a%2Fb"_s,
                                u"a\\b"_s,
                                u"a\u0007b"_s,
                                u"https://console.apify.com/"_s,
                                u"https://console.apify.com/actors/abc"_s,
                                u"https://console.apify.com/actors/tasks/"_s,
                                u"https://console.apify.com/actors/tasks/a b"_s,
                                u"https://api.apify.com/v2/actor-tasks/.."_s,
                                u"https://example.com/"_s,
                                u"ftp://x/actors/tasks/abc"_s,
                                u"https://"_s})
        QTest::addRow("'%s'", qPrintable(text)) << text;
}

void TstTaskRef::nonsenseIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parseTaskRef(text));
}

QTEST_APPLESS_MAIN(TstTaskRef)
#include "tst_taskref.moc"
