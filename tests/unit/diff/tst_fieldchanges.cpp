// Top-level changes of a draft.
#include "diff/fieldchanges.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;
using json::Document;
using json::DocumentPtr;

namespace {

struct Compared {
    DocumentPtr baseline, draft;
    QList<FieldChange> changes;

    Compared(const QString &before, const QString &after)
        : baseline(Document::parse(before))
        , draft(Document::parse(after))
        , changes(fieldChanges(*baseline, *draft))
    {
    }

    // "+a ~b -c =d"
    QString words() const
    {
        QStringList parts;
        for (const FieldChange &change : changes)
            parts.append(signOf(change.kind) + change.name);
        return parts.join(u' ');
    }

    static QChar signOf(FieldKind kind)
    {
        switch (kind) {
        case FieldKind::Added:
            return u'+';
        case FieldKind::Changed:
            return u'~';
        case FieldKind::Removed:
            return u'-';
        case FieldKind::Respelled:
            break;
        }
        return u'=';
    }
};

} // namespace

class TstFieldChanges : public QObject {
    Q_OBJECT
private slots:
    void kindAndOrderOfChanges_data();
    void kindAndOrderOfChanges();
    void changesCarryTheirNodes();
    void bytesAreWhatTheFieldAddsToTheBody_data();
    void bytesAreWhatTheFieldAddsToTheBody();
    void numbersThatJavaScriptLosesAreNamed_data();
    void numbersThatJavaScriptLosesAreNamed();
    void atMostAHundredInexactNumbersAreNamed();
    void fiftyThousandFieldsArePairedByName();
    void aRequestToStopEndsTheWork();
};

void TstFieldChanges::kindAndOrderOfChanges_data()
{
    QTest::addColumn<QString>("baseline");
    QTest::addColumn<QString>("draft");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &before, const QString &after,
                        const QString &expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("nothing", u"{\"a\":1}"_s, u"{\"a\":1}"_s, u""_s);
    row("white space alone", u"{\"a\":[1,{\"b\":2}]}"_s, u"{ \"a\" : [ 1,\n{ \"b\":2 } ] }"_s,
        u""_s);
    row("order of fields", u"{\"a\":1,\"b\":2}"_s, u"{\"b\":2,\"a\":1}"_s, u""_s);
    row("added", u"{}"_s, u"{\"a\":1}"_s, u"+a"_s);
    row("removed", u"{\"a\":1}"_s, u"{}"_s, u"-a"_s);
    row("changed", u"{\"a\":1}"_s, u"{\"a\":2}"_s, u"~a"_s);
    row("to null is a change", u"{\"a\":1}"_s, u"{\"a\":null}"_s, u"~a"_s);
    row("order of the draft, removed ones at their place", u"{\"a\":1,\"b\":2,\"c\":3}"_s,
        u"{\"c\":4,\"x\":0,\"a\":5}"_s, u"~c +x ~a -b"_s);
    row("removed first", u"{\"a\":1,\"b\":2}"_s, u"{\"b\":3}"_s, u"-a ~b"_s);
    row("number respelled", u"{\"a\":1}"_s, u"{\"a\":1.0}"_s, u"=a"_s);
    row("exponent respelled", u"{\"a\":100}"_s, u"{\"a\":1e2}"_s, u"=a"_s);
    row("string respelled", u"{\"a\":\"é\"}"_s, u"{\"a\":\"\\u00e9\"}"_s, u"=a"_s);
    row("inner order respelled", u"{\"a\":{\"x\":1,\"y\":2}}"_s, u"{\"a\":{\"y\":2,\"x\":1}}"_s,
        u"=a"_s);
    row("inner name respelled", u"{\"a\":{\"x\":1}}"_s, u"{\"a\":{\"\\u0078\":1}}"_s, u"=a"_s);
    row("field name respelled: same field", u"{\"a\":1}"_s, u"{\"\\u0061\":1}"_s, u""_s);
    row("list order counts", u"{\"a\":[1,2]}"_s, u"{\"a\":[2,1]}"_s, u"~a"_s);
    row("nesting is not flattened", u"{\"a\":[[],1]}"_s, u"{\"a\":[[1]]}"_s, u"~a"_s);
    row("empty list is no empty object", u"{\"a\":[]}"_s, u"{\"a\":{}}"_s, u"~a"_s);
    row("duplicate in the draft: last counts", u"{\"a\":1}"_s, u"{\"a\":9,\"a\":1}"_s, u""_s);
    row("duplicate in the draft, changed", u"{\"a\":1}"_s, u"{\"a\":1,\"a\":9}"_s, u"~a"_s);
    row("duplicate inside: last counts", u"{\"a\":{\"x\":1}}"_s, u"{\"a\":{\"x\":5, \"x\":1}}"_s,
        u""_s);
    row("twenty digits differ", u"{\"a\":18446744073709551615}"_s,
        u"{\"a\":18446744073709551616}"_s, u"~a"_s);
    row("names that look alike", u"{\"\":1,\"A\":1}"_s, u"{\"\":2,\"a\":1}"_s, u"~ -A +a"_s);
    row("null baseline counts as {}", u"null"_s, u"{\"a\":1}"_s, u"+a"_s);
    row("list as baseline counts as {}", u"[1]"_s, u"{\"a\":1}"_s, u"+a"_s);
    row("list as draft counts as {}", u"{\"a\":1}"_s, u"[1]"_s, u"-a"_s);
    row("empty texts", u""_s, u""_s, u""_s);
}

void TstFieldChanges::kindAndOrderOfChanges()
{
    QFETCH(QString, baseline);
    QFETCH(QString, draft);
    QFETCH(QString, expected);
    QCOMPARE(Compared(baseline, draft).words(), expected);
}

void TstFieldChanges::changesCarryTheirNodes()
{
    const Compared compared(u"{\"a\":1,\"b\":2}"_s, u"{\"b\":3,\"c\":4}"_s);
    QCOMPARE(compared.words(), u"-a ~b +c"_s);
    QCOMPARE(compared.baseline->rawValue(compared.changes.at(0).before), u"1");
    QCOMPARE(compared.changes.at(0).after, json::NoNode);
    QCOMPARE(compared.baseline->rawValue(compared.changes.at(1).before), u"2");
    QCOMPARE(compared.draft->rawValue(compared.changes.at(1).after), u"3");
    QCOMPARE(compared.changes.at(2).before, json::NoNode);
    QCOMPARE(compared.draft->rawValue(compared.changes.at(2).after), u"4");
}

void TstFieldChanges::bytesAreWhatTheFieldAddsToTheBody_data()
{
    QTest::addColumn<QString>("draft");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("key, colon, value") << u"{\"a\":12}"_s << qint64(6);
    QTest::newRow("white space is not sent") << u"{ \"a\" : [ 1, 2 ] }"_s << qint64(9);
    QTest::newRow("UTF-8") << u"{\"é\":\"€\"}"_s << qint64(10);
    QTest::newRow("as typed") << u"{\"a\":\"\\u20ac\"}"_s << qint64(12);
    QTest::newRow("shadowed members are not sent") << u"{\"a\":{\"x\":1,\"x\":2}}"_s << qint64(11);
    QTest::newRow("removed adds nothing") << u"{}"_s << qint64(0);
    QTest::newRow("respelled adds nothing") << u"{\"a\":0.0}"_s << qint64(0);
}

void TstFieldChanges::bytesAreWhatTheFieldAddsToTheBody()
{
    QFETCH(QString, draft);
    QFETCH(qint64, bytes);
    const Compared compared(u"{\"a\":0}"_s, draft);
    QVERIFY(!compared.changes.isEmpty());
    const FieldChange &change = compared.changes.last();
    QCOMPARE(change.bytes, bytes);
}

void TstFieldChanges::numbersThatJavaScriptLosesAreNamed_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("short ones are held") << u"[1, 0.1, -5, 123456789012345]"_s << QStringList();
    QTest::newRow("2^53 + 1") << u"9007199254740993"_s << QStringList{u"9007199254740993"_s};
    QTest::newRow("2^53 is held") << u"9007199254740992"_s << QStringList();
    QTest::newRow("too big") << u"{\"x\":[1E400]}"_s << QStringList{u"1E400"_s};
    QTest::newRow("too small") << u"1e-999"_s << QStringList{u"1e-999"_s};
    QTest::newRow("text is no number") << u"\"9007199254740993\""_s << QStringList();
    QTest::newRow("shadowed ones are not sent")
        << u"{\"x\":9007199254740993,\"x\":1}"_s << QStringList();
}

void TstFieldChanges::numbersThatJavaScriptLosesAreNamed()
{
    QFETCH(QString, value);
    QFETCH(QStringList, expected);
    const Compared compared(u"{\"other\":9007199254740993}"_s,
                            u"{\"other\":9007199254740993,\"a\":"_s + value + u'}');
    QCOMPARE(compared.words(), u"+a"_s);
    QStringList named;
    for (json::NodeId id : compared.changes.front().inexactNumbers)
        named.append(compared.draft->rawValue(id).toString());
    QCOMPARE(named, expected);
}

void TstFieldChanges::atMostAHundredInexactNumbersAreNamed()
{
    const QString list = u"[1"_s + u",9007199254740993"_s.repeated(300) + u']';
    const Compared compared(u"{}"_s, u"{\"a\":"_s + list + u'}');
    QCOMPARE(compared.changes.front().inexactNumbers.size(), 100);
}

void TstFieldChanges::fiftyThousandFieldsArePairedByName()
{
    QStringList before, after;
    for (int i = 0; i < 50'000; ++i) {
        before.append(u"\"f%1\":%1"_s.arg(i));
        after.prepend(u"\"f%1\":%2"_s.arg(i).arg(i == 17 ? -1 : i));
    }
    const Compared compared(u'{' + before.join(u',') + u'}', u'{' + after.join(u',') + u'}');
    QCOMPARE(compared.words(), u"~f17"_s);
}

void TstFieldChanges::aRequestToStopEndsTheWork()
{
    const DocumentPtr baseline = Document::parse(u"{}"_s);
    const DocumentPtr draft = Document::parse(u"{\"a\":1}"_s);
    const StopFlag stop;
    stop.requestStop();
    QVERIFY(fieldChanges(*baseline, *draft, stop).isEmpty());
}

QTEST_APPLESS_MAIN(TstFieldChanges)
#include "tst_fieldchanges.moc"
