#include "sandbox/inputsave.h"
#include "sandbox/secrets.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;

namespace {

using Put = Behaviour::InputPut;
using Depth = Behaviour::MergeDepth;
using Null = Behaviour::NullMember;

const QByteArray Schema =
    R"({"properties":{"key":{"type":"string","isSecret":true},"list":{"type":"array",
    "isSecret":true},"plain":{"type":"string"}}})";

Behaviour behaviour(Put put, Depth depth = Depth::Shallow, Null null = Null::Stored)
{
    Behaviour result;
    result.inputPut = put;
    result.mergeDepth = depth;
    result.nullMember = null;
    return result;
}

QByteArray saved(const QByteArray &stored, const QByteArray &sent, const Behaviour &how,
                 const QByteArray &schema = {})
{
    return savedInput(stored, JsonView::parse(sent), schema, how);
}

} // namespace

class TstInputSave : public QObject {
    Q_OBJECT

private slots:
    void savingFollowsTheBehaviour_data();
    void savingFollowsTheBehaviour();
    void anInputThatWasNeverSavedStartsEmpty();
    void aListOrNullIsReplacedByAnObject();
    void storedSpellingOfUntouchedFieldsStays();
    void digitsAreLostOnlyInWhatIsSent();
    void deepMergeOfManyLevelsWorks();
    void plainSecretsAreEncrypted();
    void encryptedEmptyAndNullSecretsStay();
    void secretListsBecomeOneText();
    void secretsStayPlainWhereTheServiceDoesNotEncrypt();
    void unknownFieldsAreDroppedWhereTheServiceDoes();
    void replacingTakesListsAndNull();
};

void TstInputSave::savingFollowsTheBehaviour_data()
{
    QTest::addColumn<Behaviour>("how");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const Behaviour &how, const QByteArray &sent,
                        const QByteArray &expected) {
        QTest::newRow(name) << how << sent << expected;
    };
    // Stored: {"a":1,"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":0}
    row("merge: others stay", behaviour(Put::Merge), R"({"a":2})",
        R"({"a":2,"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":0})");
    row("merge: a new field goes to the end", behaviour(Put::Merge), R"({"z":9})",
        R"({"a":1,"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":0,"z":9})");
    row("merge: an index goes to the front", behaviour(Put::Merge), R"({"7":true})",
        R"({"7":true,"a":1,"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":0})");
    row("merge: nothing sent, nothing changed", behaviour(Put::Merge), "{}",
        R"({"a":1,"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":0})");
    row("shallow: an object is replaced", behaviour(Put::Merge), R"({"b":{"x":9}})",
        R"({"a":1,"b":{"x":9},"c":[1,2],"n":0})");
    row("deep: an object is merged", behaviour(Put::Merge, Depth::Deep),
        R"({"b":{"y":{"q":3},"z":4}})",
        R"({"a":1,"b":{"x":1,"y":{"p":1,"q":3},"z":4},"c":[1,2],"n":0})");
    row("deep: a list is replaced", behaviour(Put::Merge, Depth::Deep), R"({"c":[3]})",
        R"({"a":1,"b":{"x":1,"y":{"p":1,"q":2}},"c":[3],"n":0})");
    row("deep: an object over a number", behaviour(Put::Merge, Depth::Deep), R"({"n":{"m":1}})",
        R"({"a":1,"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":{"m":1}})");
    row("null is stored", behaviour(Put::Merge), R"({"a":null})",
        R"({"a":null,"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":0})");
    row("null removes", behaviour(Put::Merge, Depth::Shallow, Null::RemovesField),
        R"({"a":null,"new":null})", R"({"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":0})");
    row("null is ignored", behaviour(Put::Merge, Depth::Shallow, Null::Ignored),
        R"({"a":null,"n":1})", R"({"a":1,"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":1})");
    row("null removes inside, deep", behaviour(Put::Merge, Depth::Deep, Null::RemovesField),
        R"({"b":{"y":{"p":null}}})", R"({"a":1,"b":{"x":1,"y":{"q":2}},"c":[1,2],"n":0})");
    row("replace: the rest goes", behaviour(Put::Replace), R"({"a":2})", R"({"a":2})");
    row("replace: nothing sent, nothing left", behaviour(Put::Replace), "{}", "{}");
}

void TstInputSave::savingFollowsTheBehaviour()
{
    QFETCH(Behaviour, how);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, expected);
    QCOMPARE(saved(R"({"a":1,"b":{"x":1,"y":{"p":1,"q":2}},"c":[1,2],"n":0})", sent, how),
             expected);
}

void TstInputSave::anInputThatWasNeverSavedStartsEmpty()
{
    QCOMPARE(savedInput(std::nullopt, JsonView::parse(R"({"a":1})"), {}, {}), R"({"a":1})");
}

void TstInputSave::aListOrNullIsReplacedByAnObject()
{
    QCOMPARE(saved("[1,2]", R"({"a":1})", {}), R"({"a":1})");
    QCOMPARE(saved("null", R"({"a":1})", {}), R"({"a":1})");
}

void TstInputSave::storedSpellingOfUntouchedFieldsStays()
{
    QCOMPARE(saved(R"({"a":1.00,"b":"\u0041"})", R"({"c":1})", {}),
             R"({"a":1.00,"b":"\u0041","c":1})");
}

void TstInputSave::digitsAreLostOnlyInWhatIsSent()
{
    Behaviour keeps;
    keeps.losesDigits = false;
    const QByteArray sent = R"({"b":9007199254740993})";
    QCOMPARE(saved(R"({"a":9007199254740993})", sent, {}),
             R"({"a":9007199254740993,"b":9007199254740992})");
    QCOMPARE(saved(R"({"a":9007199254740993})", sent, keeps),
             R"({"a":9007199254740993,"b":9007199254740993})");
}

void TstInputSave::deepMergeOfManyLevelsWorks()
{
    constexpr int Levels = 50'000;
    const auto nested = [](const QByteArray &leaf) {
        return QByteArray(R"({"a":)").repeated(Levels) + leaf + QByteArray("}").repeated(Levels);
    };
    QCOMPARE(saved(nested(R"({"x":1})"), nested(R"({"y":2})"), behaviour(Put::Merge, Depth::Deep)),
             nested(R"({"x":1,"y":2})"));
}

void TstInputSave::plainSecretsAreEncrypted()
{
    const JsonView result =
        JsonView::parse(saved("{}", R"({"key":"s3cr3t!","plain":"s3cr3t!"})", {}, Schema));
    const QString key = result[u"key"].text();
    QVERIFY(isEncrypted(key));
    QCOMPARE(key.size(), 393); // as measured on the service for seven characters
    QCOMPARE(result[u"plain"].text(), u"s3cr3t!"_s);
}

void TstInputSave::encryptedEmptyAndNullSecretsStay()
{
    const QByteArray first = saved("{}", R"({"key":"s3cr3t"})", {}, Schema);
    QCOMPARE(saved(first, first, {}, Schema), first);
    QCOMPARE(saved("{}", R"({"key":"","list":null})", {}, Schema), R"({"key":"","list":null})");
}

void TstInputSave::secretListsBecomeOneText()
{
    const JsonView result =
        JsonView::parse(saved("{}", R"({"list":[{"name":"sid","value":"1"}]})", {}, Schema));
    QVERIFY(result[u"list"].text().startsWith(u"ENCRYPTED_JSON:"_s));
    QVERIFY(isEncrypted(result[u"list"].text()));
    QCOMPARE(schemaHashIn(result[u"list"].text()).size(), 10);
}

void TstInputSave::secretsStayPlainWhereTheServiceDoesNotEncrypt()
{
    Behaviour plain;
    plain.encryptsSecrets = false;
    QCOMPARE(saved("{}", R"({"key":"s3cr3t"})", plain, Schema), R"({"key":"s3cr3t"})");
}

void TstInputSave::unknownFieldsAreDroppedWhereTheServiceDoes()
{
    Behaviour drops;
    drops.dropsUnknownFields = true;
    QCOMPARE(saved(R"({"old":1})", R"({"plain":"x","new":1})", drops, Schema),
             R"({"old":1,"plain":"x"})");
    QCOMPARE(saved("{}", R"({"new":1})", drops),
             R"({"new":1})"); // without a schema nothing is unknown
}

void TstInputSave::replacingTakesListsAndNull()
{
    QCOMPARE(replacedInput(JsonView::parse("[{\"a\": 1.0}]"), Schema, {}), R"([{"a":1}])");
    QCOMPARE(replacedInput(JsonView::parse("null"), Schema, {}), "null");
}

QTEST_GUILESS_MAIN(TstInputSave)
#include "tst_inputsave.moc"
