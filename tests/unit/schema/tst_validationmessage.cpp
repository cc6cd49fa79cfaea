// The platform's validation messages and the fields they name.
#include "schema/validationmessage.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput::schema;

class TstValidationMessage : public QObject {
    Q_OBJECT
private slots:
    void oneMessageNamesItsField_data();
    void oneMessageNamesItsField();
    void messagesAreTakenApart_data();
    void messagesAreTakenApart();
    void emptyTextsHaveNone();
};

void TstValidationMessage::oneMessageNamesItsField_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QString &message, const QString &path) {
        QTest::newRow(name) << message << path;
    };
    row("missing", u"Field input.x is required"_s, u"x"_s);
    row("type", u"Field input.x must be string"_s, u"x"_s);
    row("types", u"Field input.x must be string,integer"_s, u"x"_s);
    row("nested", u"Field input.startUrls.0.url must be string"_s, u"startUrls.0.url"_s);
    row("length", u"Field input.x must NOT have fewer than 2 characters"_s, u"x"_s);
    row("pattern", u"Field input.x must match pattern \"^a$\""_s, u"x"_s);
    row("pattern with commas and words",
        u"Field input.x must match pattern \"a, Field input.y must b\""_s, u"x"_s);
    row("enum", u"Field input.x must be equal to one of the allowed values: \"a\", \"b\""_s,
        u"x"_s);
    row("enum whose values look like messages",
        u"Field input.x must be equal to one of the allowed values: \"a\", \"b, Field input.z is required\""_s,
        u"x"_s);
    row("range", u"Field input.x must be >= 1"_s, u"x"_s);
    row("items", u"Field input.x must NOT have duplicate items (items ## 1 and 0 are identical)"_s,
        u"x"_s);
    row("properties", u"Field input.x must NOT have fewer than 1 properties"_s, u"x"_s);
    row("slash in a key", u"Field input.x~1y.a~0b must be string"_s, u"x/y.a~b"_s);
    row("blank in a key", u"Field input.my field must be string"_s, u"my field"_s);
    row("list as input", u"Field input. must be object"_s, u""_s);
    row("whole input", u"Field input must be object"_s, u""_s);
    row("unknown key", u"Property input.x is not allowed."_s, u"x"_s);
    row("unknown key inside", u"Property input.proxy.foo is not allowed."_s, u"proxy.foo"_s);
    row("URL list", u"Items in input.startUrls at positions [0,1] do not contain valid URLs"_s,
        u"startUrls"_s);
    row("keys", u"Keys in input.x at positions [1] must match regular expression \"^a, b$\""_s,
        u"x"_s);
    row("values", u"Values in input.x at positions [0] must match regular expression \"^a$\""_s,
        u"x"_s);
    row("keys by name",
        u"Keys [a, b] in input.x must have string value which matches regular expression \"^a$\""_s,
        u"x"_s);
    row("proxy",
        u"Field input.proxyConfiguration is required. Please provide custom proxy URLs or use Apify Proxy."_s,
        u"proxyConfiguration"_s);
    row("proxy URL",
        u"Proxy URL \"foo\" has invalid format, it must be socks[4|4a|5|5h]|http[s]://[username[:password]]@hostname:port."_s,
        u""_s);
    row("country",
        u"Country code \"ZZ\" is invalid. Only ISO 3166-1 alpha-2 country codes are supported."_s,
        u""_s);
    row("proxy groups", u"You currently do not have access to proxy groups: A, B"_s, u""_s);
    row("secret",
        u"The field schema.properties.token is a secret field, but its schema has changed. Please update the value in the input editor."_s,
        u"token"_s);
    row("broken schema", u"Input schema is not valid (Field schema.title is required)"_s, u""_s);
    row("custom words", u"Please enter a page, or two"_s, u""_s);
    row("custom words that end like a message", u"The page must be entered"_s, u""_s);
}

void TstValidationMessage::oneMessageNamesItsField()
{
    QFETCH(QString, message);
    QFETCH(QString, path);
    for (const QString &said : {message, u"Input is not valid: "_s + message}) {
        const QList<NamedMessage> found = namedMessages(said);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front().message, message);
        QCOMPARE(found.front().path, path);
    }
}

void TstValidationMessage::messagesAreTakenApart_data()
{
    QTest::addColumn<QStringList>("messages");
    QTest::addColumn<QStringList>("paths");
    QTest::newRow("two fields") << QStringList{u"Field input.a is required"_s,
                                               u"Field input.b.0 must be string"_s}
                                << QStringList{u"a"_s, u"b.0"_s};
    QTest::newRow("enum first")
        << QStringList{u"Field input.a must be equal to one of the allowed values: \"x\", \"y\""_s,
                       u"Property input.c is not allowed."_s}
        << QStringList{u"a"_s, u"c"_s};
    QTest::newRow("custom words first")
        << QStringList{u"Enter one, please"_s, u"Field input.a is required"_s}
        << QStringList{u""_s, u"a"_s};
    QTest::newRow("proxy reported twice")
        << QStringList{u"Field input.p is required"_s,
                       u"Field input.p is required. Please provide custom proxy URLs or use Apify Proxy."_s,
                       u"The country for Apify Proxy can be specified only when using Apify Proxy."_s}
        << QStringList{u"p"_s, u"p"_s, u""_s};
    QTest::newRow("lists")
        << QStringList{u"Items in input.a at positions [0,2] do not contain valid URLs"_s,
                       u"Keys in input.b at positions [0] must match regular expression \"x\""_s,
                       u"Values in input.c at positions [0] must match regular expression \"x\""_s,
                       u"Keys [k, l] in input.d must have string value which matches regular expression \"x\""_s}
        << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("a stray quote does not swallow the rest")
        << QStringList{u"Field input.a must match pattern \"^\"$\""_s,
                       u"Field input.b is required"_s}
        << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("words about proxies")
        << QStringList{u"You currently do not have access to proxy groups: A, B"_s,
                       u"Currently you do not have access to any proxy group usable in automatic mode."_s,
                       u"Country code \"ZZ\" is invalid. Only ISO 3166-1 alpha-2 country codes are supported."_s}
        << QStringList{u""_s, u""_s, u""_s};
}

void TstValidationMessage::messagesAreTakenApart()
{
    QFETCH(QStringList, messages);
    QFETCH(QStringList, paths);
    const QList<NamedMessage> found =
        namedMessages(u"Input is not valid: "_s + messages.join(u", "_s));
    QStringList foundMessages, foundPaths;
    for (const NamedMessage &named : found) {
        foundMessages.append(named.message);
        foundPaths.append(named.path);
    }
    QCOMPARE(foundMessages, messages);
    QCOMPARE(foundPaths, paths);
}

void TstValidationMessage::emptyTextsHaveNone()
{
    QVERIFY(namedMessages(QString()).isEmpty());
    QVERIFY(namedMessages(u"  "_s).isEmpty());
    QVERIFY(namedMessages(u"Input is not valid: "_s).size() <= 1);
}

TASKINPUT_TEST_CLASS(TstValidationMessage)
#include "tst_validationmessage.moc"
