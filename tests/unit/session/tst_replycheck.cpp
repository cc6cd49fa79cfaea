// Expected against returned: every class of difference.
#include "session/replycheck.h"
#include "session/verdict.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::session;
using namespace Qt::StringLiterals;
using Kind = Finding::Kind;

namespace {

json::DocumentPtr doc(const QString &text)
{
    return text.isNull() ? nullptr : json::Document::parse(text);
}

SendPlan mergePlan(const QString &before, const QString &sent, const QSet<QString> &secrets = {})
{
    SendPlan plan;
    plan.before = doc(before);
    plan.sent = doc(sent);
    plan.body = sent.toUtf8();
    plan.secrets = secrets;
    const QList<json::NodeId> members = plan.sent->children(plan.sent->root());
    for (const json::NodeId id : members)
        plan.fields.append(plan.sent->key(id));
    return plan;
}

SendPlan replacePlan(const QString &before, const QString &sent, const QStringList &fields,
                     const QStringList &removals)
{
    SendPlan plan = mergePlan(before, sent);
    plan.way = SendWay::Replace;
    plan.fields = fields;
    plan.removals = removals;
    return plan;
}

QString described(const ReplyFindings &findings)
{
    static const QHash<Kind, QString> names{{Kind::SecretEncrypted, u"encrypted"_s},
                                            {Kind::Respelled, u"respelled"_s},
                                            {Kind::DigitsLost, u"digits"_s},
                                            {Kind::FieldIgnored, u"ignored"_s},
                                            {Kind::NullDropped, u"null dropped"_s},
                                            {Kind::NestedStayed, u"nested stayed"_s},
                                            {Kind::CameBackDifferent, u"other"_s},
                                            {Kind::ForeignChange, u"foreign"_s},
                                            {Kind::ReplacedInsteadOfMerged, u"replaced"_s},
                                            {Kind::RemovalIgnored, u"still there"_s}};
    QStringList words;
    for (const Finding &finding : findings.findings)
        words.append(finding.field + u": "_s + names.value(finding.kind));
    words.sort();
    return words.join(u", "_s);
}

constexpr auto Encrypted = "\"ENCRYPTED_VALUE:QUJD:REVG\"";

} // namespace

class TstReplyCheck : public QObject {
    Q_OBJECT
private slots:
    void eachDifferenceHasAClass_data();
    void eachDifferenceHasAClass();
    void aReplacementIsComparedAsAWhole_data();
    void aReplacementIsComparedAsAWhole();
    void aListIsOneValue();
    void lostDigitsSayWhereAndWhat();
    void digitsAreLostAlsoWhereTheNumberNamesTheEntry();
    void noFindingHoldsASecret();
    void onlyIntendedDifferencesAreASuccess();
    void aLaterReadTellsTheFateOfAWrite_data();
    void aLaterReadTellsTheFateOfAWrite();
    void sentFieldsAreRememberedWithTheirStoredValues();
    void theJournalGetsNoPlainSecret();
};

void TstReplyCheck::eachDifferenceHasAClass_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("findings");

    const QString secret = QString::fromLatin1(Encrypted);
    QTest::newRow("as expected") << uR"({"a":1,"b":2})"_s << uR"({"a":5})"_s
                                 << uR"({"a":5,"b":2})"_s << QString();
    QTest::newRow("members in another order")
        << uR"({"a":1,"b":2})"_s << uR"({"a":5})"_s << uR"({"b":2,"a":5})"_s << QString();
    QTest::newRow("number spelled differently")
        << uR"({"a":1})"_s << uR"({"a":2.0})"_s << uR"({"a":2})"_s << QString();
    QTest::newRow("first input ever")
        << QString() << uR"({"a":5})"_s << uR"({"a":5})"_s << QString();
    QTest::newRow("secret encrypted") << uR"({"k":"old"})"_s << uR"({"k":"new"})"_s
                                      << uR"({"k":)"_s + secret + u'}' << u"k: encrypted"_s;
    QTest::newRow("secret object comes back as a string")
        << uR"({})"_s << uR"({"k":[{"x":1}]})"_s
        << uR"({"k":"ENCRYPTED_JSON:0123456789:QUJD:REVG"})"_s << u"k: encrypted"_s;
    QTest::newRow("stored secret kept: ignored")
        << uR"({"k":)"_s + secret + u'}' << uR"({"k":"new"})"_s << uR"({"k":)"_s + secret + u'}'
        << u"k: ignored"_s;
    QTest::newRow("digits lost") << uR"({"id":1})"_s << uR"({"id":9007199254740993})"_s
                                 << uR"({"id":9007199254740992})"_s << u"id: digits"_s;
    QTest::newRow("digits lost deep inside")
        << uR"({"l":[]})"_s << uR"({"l":[{"id":9007199254740993,"x":1}]})"_s
        << uR"({"l":[{"id":9007199254740992,"x":1}]})"_s << u"l: digits"_s;
    QTest::newRow("another number is not lost digits")
        << uR"({"id":1})"_s << uR"({"id":9007199254740993})"_s << uR"({"id":9007199254740990})"_s
        << u"id: other"_s;
    QTest::newRow("field ignored")
        << uR"({"a":1})"_s << uR"({"a":5})"_s << uR"({"a":1})"_s << u"a: ignored"_s;
    QTest::newRow("new field ignored")
        << uR"({"a":1})"_s << uR"({"b":5})"_s << uR"({"a":1})"_s << u"b: ignored"_s;
    QTest::newRow("null dropped") << uR"({"a":1,"b":2})"_s << uR"({"a":null})"_s << uR"({"b":2})"_s
                                  << u"a: null dropped"_s;
    QTest::newRow("null ignored") << uR"({"a":1})"_s << uR"({"a":null})"_s << uR"({"a":1})"_s
                                  << u"a: ignored"_s;
    QTest::newRow("merged inside") << uR"({"p":{"x":1,"y":2}})"_s << uR"({"p":{"x":9}})"_s
                                   << uR"({"p":{"x":9,"y":2}})"_s << u"p: nested stayed"_s;
    QTest::newRow("merged deeper inside")
        << uR"({"p":{"q":{"x":1,"y":2}}})"_s << uR"({"p":{"q":{"x":9}}})"_s
        << uR"({"p":{"q":{"x":9,"y":2}}})"_s << u"p: nested stayed"_s;
    QTest::newRow("grew by what was never there") << uR"({"p":{"x":1}})"_s << uR"({"p":{"x":9}})"_s
                                                  << uR"({"p":{"x":9,"z":2}})"_s << u"p: other"_s;
    QTest::newRow("came back different")
        << uR"({"a":1})"_s << uR"({"a":5})"_s << uR"({"a":7})"_s << u"a: other"_s;
    QTest::newRow("foreign change")
        << uR"({"a":1,"b":2})"_s << uR"({"a":5})"_s << uR"({"a":5,"b":3})"_s << u"b: foreign"_s;
    QTest::newRow("foreign addition")
        << uR"({"a":1})"_s << uR"({"a":5})"_s << uR"({"a":5,"c":3})"_s << u"c: foreign"_s;
    QTest::newRow("foreign removal of one of two") << uR"({"a":1,"b":2,"c":3})"_s << uR"({"a":5})"_s
                                                   << uR"({"a":5,"c":3})"_s << u"b: foreign"_s;
    QTest::newRow("respelled foreign field")
        << uR"({"a":1,"b":2.0})"_s << uR"({"a":5})"_s << uR"({"a":5,"b":2})"_s << QString();
    QTest::newRow("replaced instead of merged") << uR"({"a":1,"b":2,"c":3})"_s << uR"({"a":5})"_s
                                                << uR"({"a":5})"_s << u"b: replaced, c: replaced"_s;
    QTest::newRow("several at once")
        << uR"({"a":1,"b":2,"c":3})"_s << uR"({"a":5,"c":null})"_s << uR"({"a":1,"b":9})"_s
        << u"a: ignored, b: foreign, c: null dropped"_s;
}

void TstReplyCheck::eachDifferenceHasAClass()
{
    QFETCH(QString, before);
    QFETCH(QString, sent);
    QFETCH(QString, reply);
    QTEST(described(checkReply(mergePlan(before, sent), doc(reply))), "findings");
}

void TstReplyCheck::aReplacementIsComparedAsAWhole_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("findings");
    // Before: a, b, c, k. Removed: b. Changed: a.
    const QString k = u",\"k\":"_s + QString::fromLatin1(Encrypted);
    QTest::newRow("as expected") << uR"({"a":5,"c":3)"_s + k + u'}' << QString();
    QTest::newRow("removal ignored")
        << uR"({"a":5,"b":2,"c":3)"_s + k + u'}' << u"b: still there"_s;
    QTest::newRow("others added") << uR"({"a":5,"c":3,"d":4)"_s + k + u'}' << u"d: foreign"_s;
    QTest::newRow("others changed a carried field")
        << uR"({"a":5,"c":9)"_s + k + u'}' << u"c: foreign"_s;
}

void TstReplyCheck::aReplacementIsComparedAsAWhole()
{
    QFETCH(QString, reply);
    const QString k = u",\"k\":"_s + QString::fromLatin1(Encrypted);
    const SendPlan plan = replacePlan(uR"({"a":1,"b":2,"c":3)"_s + k + u'}',
                                      uR"({"a":5,"c":3)"_s + k + u'}', {u"a"_s}, {u"b"_s});
    QTEST(described(checkReply(plan, doc(reply))), "findings");
}

void TstReplyCheck::aListIsOneValue()
{
    SendPlan plan;
    plan.way = SendWay::Replace;
    plan.before = doc(u"[1]"_s);
    plan.sent = doc(u"[1,2]"_s);
    QVERIFY(checkReply(plan, doc(u"[1, 2.0]"_s)).isVerified());
    QVERIFY(checkReply(plan, doc(u"[1]"_s)).has(Kind::FieldIgnored));
    QVERIFY(checkReply(plan, doc(u"[7]"_s)).has(Kind::CameBackDifferent));
}

void TstReplyCheck::lostDigitsSayWhereAndWhat()
{
    const ReplyFindings findings =
        checkReply(mergePlan(u"{}"_s, uR"({"l":[{"id":8143661439548533232}]})"_s),
                   doc(uR"({"l":[{"id":8143661439548533000}]})"_s));
    QCOMPARE(findings.findings.size(), 1);
    const Finding &finding = findings.findings.front();
    QCOMPARE(finding.kind, Kind::DigitsLost);
    QCOMPARE(finding.path, u"[0].id"_s);
    QCOMPARE(finding.before, u"8143661439548533232"_s);
    QCOMPARE(finding.after, u"8143661439548533000"_s);
}

void TstReplyCheck::digitsAreLostAlsoWhereTheNumberNamesTheEntry()
{
    const SendPlan plan = mergePlan(
        uR"({"l":[]})"_s,
        uR"({"l":[{"b":1.0,"id":8143661439548533232},7,9007199254740993,{"a":{"id":"x"}}]})"_s);
    const ReplyFindings findings = checkReply(
        plan,
        doc(uR"({"l":[{"id":8143661439548533000,"b":1},7,9007199254740992,{"a":{"id":"x"}}]})"_s));
    QCOMPARE(described(findings), u"l: digits"_s);
    QCOMPARE(findings.findings.front().path, u"[0].id"_s);
    const ReplyFindings other = checkReply(
        plan,
        doc(uR"({"l":[{"id":8143661439548533000,"b":1},7,9007199254740992,{"a":{"id":"y"}}]})"_s));
    QCOMPARE(described(other), u"l: other"_s);
}

void TstReplyCheck::noFindingHoldsASecret()
{
    const SendPlan plan = mergePlan(uR"({"k":"old"})"_s, uR"({"k":"s3cret"})"_s, {u"k"_s});
    for (const QString &reply : {uR"({"k":"old"})"_s, uR"({"k":"x"})"_s, u"{}"_s}) {
        const ReplyFindings findings = checkReply(plan, doc(reply));
        QCOMPARE(findings.findings.size(), 1);
        QVERIFY(findings.findings.front().before.isEmpty());
        QVERIFY(findings.findings.front().after.isEmpty());
    }
}

void TstReplyCheck::onlyIntendedDifferencesAreASuccess()
{
    const QString secret = QString::fromLatin1(Encrypted);
    const SendPlan plan = mergePlan(uR"({"k":"","b":1})"_s, uR"({"k":"new"})"_s);
    QVERIFY(checkReply(plan, doc(uR"({"b":1,"k":)"_s + secret + u'}')).isVerified());
    const ReplyFindings others = checkReply(plan, doc(uR"({"b":2,"k":)"_s + secret + u'}'));
    QVERIFY(!others.isVerified());
    QVERIFY(others.onlyOthersChanged());
    QVERIFY(!checkReply(plan, doc(uR"({"b":2,"k":""})"_s)).onlyOthersChanged());
}

void TstReplyCheck::aLaterReadTellsTheFateOfAWrite_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<int>("fate");
    // Before {"a":1,"k":"","z":1}; sent {"a":5,"k":"new"}.
    const QString secret = QString::fromLatin1(Encrypted);
    QTest::newRow("saved") << uR"({"a":5,"z":1,"k":)"_s + secret + u'}'
                           << static_cast<int>(WriteFate::Saved);
    QTest::newRow("saved, others wrote elsewhere")
        << uR"({"a":5,"z":2,"k":)"_s + secret + u'}' << static_cast<int>(WriteFate::Saved);
    QTest::newRow("not there") << uR"({"a":1,"k":"","z":1})"_s
                               << static_cast<int>(WriteFate::NotThere);
    QTest::newRow("not there, others wrote elsewhere")
        << uR"({"a":1,"k":"","z":2})"_s << static_cast<int>(WriteFate::NotThere);
    QTest::newRow("overtaken") << uR"({"a":7,"k":"","z":1})"_s
                               << static_cast<int>(WriteFate::Overtaken);
    QTest::newRow("one of two") << uR"({"a":5,"k":"","z":1})"_s
                                << static_cast<int>(WriteFate::Overtaken);
}

void TstReplyCheck::aLaterReadTellsTheFateOfAWrite()
{
    QFETCH(QString, stored);
    const SendPlan plan = mergePlan(uR"({"a":1,"k":"","z":1})"_s, uR"({"a":5,"k":"new"})"_s);
    QTEST(static_cast<int>(fateOf(plan, doc(stored))), "fate");
}

void TstReplyCheck::sentFieldsAreRememberedWithTheirStoredValues()
{
    const SendPlan plan = mergePlan(uR"({"a":1})"_s, uR"({"a":5,"b":6})"_s);
    const Verdict verdict = verdictOf(plan, doc(uR"({"a":5,"b":6})"_s), plan.before);
    QCOMPARE(verdict.fields.size(), 2);
    QCOMPARE(verdict.fields.at(0).before, u"1"_s);
    QCOMPARE(verdict.fields.at(0).after, u"5"_s);
    QVERIFY(verdict.fields.at(1).before.isNull());
    QCOMPARE(verdict.fields.at(1).after, u"6"_s);
}

void TstReplyCheck::theJournalGetsNoPlainSecret()
{
    const SendPlan plan = mergePlan(uR"({"k":"old"})"_s, uR"({"k":"new"})"_s, {u"k"_s});
    const QString secret = QString::fromLatin1(Encrypted);
    const Verdict kept = verdictOf(plan, doc(uR"({"k":"new"})"_s), plan.before);
    QVERIFY(kept.fields.front().before.isNull());
    QVERIFY(kept.fields.front().after.isNull());
    const Verdict encrypted = verdictOf(plan, doc(uR"({"k":)"_s + secret + u'}'), plan.before);
    QCOMPARE(encrypted.fields.front().after, secret);
}

QTEST_GUILESS_MAIN(TstReplyCheck)
#include "tst_replycheck.moc"
