// What names an entry of a list.
#include "diff/identity.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;
using json::Document;
using json::DocumentPtr;

class TstIdentity : public QObject {
    Q_OBJECT
private slots:
    void theStrongestNameIdentifies_data();
    void theStrongestNameIdentifies();
    void equalIdentitiesHaveEqualHashes_data();
    void equalIdentitiesHaveEqualHashes();
    void onlyTheIdentityMayDiffer_data();
    void onlyTheIdentityMayDiffer();
};

void TstIdentity::theStrongestNameIdentifies_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("member"); // raw value, empty = none
    QTest::newRow("url first") << u"{\"name\":\"n\",\"key\":\"k\",\"id\":\"i\",\"url\":\"u\"}"_s
                               << u"\"u\""_s;
    QTest::newRow("then id") << u"{\"name\":\"n\",\"key\":\"k\",\"id\":7}"_s << u"7"_s;
    QTest::newRow("then key") << u"{\"name\":\"n\",\"key\":\"k\"}"_s << u"\"k\""_s;
    QTest::newRow("then name") << u"{\"a\":1,\"name\":\"n\"}"_s << u"\"n\""_s;
    QTest::newRow("escaped member name") << u"{\"\\u0069d\":1}"_s << u"1"_s;
    QTest::newRow("duplicate: last counts") << u"{\"id\":1,\"id\":2}"_s << u"2"_s;
    QTest::newRow("a list names nothing") << u"{\"url\":[\"a\"],\"name\":\"n\"}"_s << u"\"n\""_s;
    QTest::newRow("null names nothing") << u"{\"id\":null}"_s << u""_s;
    QTest::newRow("other names") << u"{\"urls\":\"a\",\"ID\":1,\"ur\":2}"_s << u""_s;
    QTest::newRow("inner names are another thing's") << u"{\"a\":{\"id\":1}}"_s << u""_s;
    QTest::newRow("empty object") << u"{}"_s << u""_s;
    QTest::newRow("text") << u"\"url\""_s << u""_s;
    QTest::newRow("list") << u"[1]"_s << u""_s;
}

void TstIdentity::theStrongestNameIdentifies()
{
    QFETCH(QString, entry);
    QFETCH(QString, member);
    const DocumentPtr document = Document::parse(entry);
    const Identity identity = identityOf(*document, 0);
    QCOMPARE(identity.isNamed(), !member.isEmpty());
    QCOMPARE(identity.hash != 0, !member.isEmpty());
    if (identity.isNamed())
        QCOMPARE(document->rawValue(identity.member), member);
}

void TstIdentity::equalIdentitiesHaveEqualHashes_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isEqual");
    QTest::newRow("other members don't count")
        << u"{\"id\":1,\"a\":1}"_s << u"{\"a\":2,\"id\":1}"_s << true;
    QTest::newRow("number spelling") << u"{\"id\":10}"_s << u"{\"id\":1e1}"_s << true;
    QTest::newRow("string spelling") << u"{\"id\":\"a\"}"_s << u"{\"id\":\"\\u0061\"}"_s << true;
    QTest::newRow("number and text") << u"{\"id\":1}"_s << u"{\"id\":\"1\"}"_s << false;
    QTest::newRow("other member") << u"{\"id\":\"a\"}"_s << u"{\"key\":\"a\"}"_s << false;
    QTest::newRow("other text") << u"{\"id\":\"a\"}"_s << u"{\"id\":\"b\"}"_s << false;
}

void TstIdentity::equalIdentitiesHaveEqualHashes()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, isEqual);
    const quint64 left = identityOf(*Document::parse(one), 0).hash;
    const quint64 right = identityOf(*Document::parse(other), 0).hash;
    QCOMPARE(left == right, isEqual);
}

void TstIdentity::onlyTheIdentityMayDiffer_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("expected");
    QTest::newRow("other url") << u"{\"url\":\"a\",\"m\":1}"_s << u"{\"m\":1.0,\"url\":\"b\"}"_s
                               << true;
    QTest::newRow("other member too")
        << u"{\"url\":\"a\",\"m\":1}"_s << u"{\"url\":\"b\",\"m\":2}"_s << false;
    QTest::newRow("one more") << u"{\"url\":\"a\"}"_s << u"{\"url\":\"b\",\"m\":2}"_s << false;
    QTest::newRow("one less") << u"{\"url\":\"a\",\"m\":2}"_s << u"{\"url\":\"b\"}"_s << false;
    QTest::newRow("named by another member")
        << u"{\"id\":\"a\"}"_s << u"{\"key\":\"b\"}"_s << false;
    QTest::newRow("unnamed") << u"{\"a\":1}"_s << u"{\"a\":1}"_s << false;
}

void TstIdentity::onlyTheIdentityMayDiffer()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, expected);
    QCOMPARE(differsInIdentityOnly(*Document::parse(one), 0, *Document::parse(other), 0), expected);
}

QTEST_APPLESS_MAIN(TstIdentity)
#include "tst_identity.moc"
