#include "jsontesting.h"

#include "json/tokens.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

namespace {

QChar letterOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::ObjectBegin:
        return u'{';
    case TokenKind::ObjectEnd:
        return u'}';
    case TokenKind::ArrayBegin:
        return u'[';
    case TokenKind::ArrayEnd:
        return u']';
    case TokenKind::Comma:
        return u',';
    case TokenKind::Colon:
        return u':';
    case TokenKind::String:
        return u's';
    case TokenKind::Number:
        return u'n';
    case TokenKind::Literal:
        return u'l';
    case TokenKind::Comment:
        return u'c';
    case TokenKind::OtherSpace:
        return u'o';
    case TokenKind::Word:
        return u'w';
    case TokenKind::End:
        return u'.';
    }
    return {};
}

//! One "kind<text>" a token, "!" behind the kind of one that is wrong by itself.
QString tokensOf(const QString &text)
{
    QStringList all;
    Tokenizer tokenizer(text);
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        all.append(letterOf(token.kind) + (token.isSound ? u"<"_s : u"!<"_s)
                   + text.sliced(token.span.begin, token.span.length()) + u'>');
    }
    return all.join(u' ');
}

} // namespace

class TstJsonTokens : public QObject {
    Q_OBJECT
private slots:
    void textIsCutIntoTokens_data();
    void textIsCutIntoTokens();
    void endIsRepeated();
    void goesOnFromAnyTokensBegin();
    void tokensAndWhiteSpaceGiveTheText();
};

void TstJsonTokens::textIsCutIntoTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");

    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("white space only") << u" \t\r\n"_s << u""_s;
    QTest::newRow("object") << uR"({"a" : 1})"_s << uR"({<{> s<"a"> :<:> n<1> }<}>)"_s;
    QTest::newRow("list") << u"[true,false,null]"_s
                          << u"[<[> l<true> ,<,> l<false> ,<,> l<null> ]<]>"_s;
    QTest::newRow("string with escapes") << uR"("a\"b\\")"_s << uR"(s<"a\"b\\">)"_s;
    QTest::newRow("string without end stops at its line") << u"\"ab\n1"_s << u"s!<\"ab> n<1>"_s;
    QTest::newRow("string that ends in a backslash") << uR"("ab\)"_s << uR"(s!<"ab\>)"_s;
    QTest::newRow("control character in a string") << u"\"a\tb\""_s << u"s!<\"a\tb\">"_s;
    QTest::newRow("unknown escape") << uR"("\x41")"_s << uR"(s!<"\x41">)"_s;
    QTest::newRow("short unicode escape") << uR"("\u12" 1)"_s << uR"(s!<"\u12"> n<1>)"_s;
    QTest::newRow("every number") << u"0 -0 12 1.5 1e5 1E+5 -1.50e-05"_s
                                  << u"n<0> n<-0> n<12> n<1.5> n<1e5> n<1E+5> n<-1.50e-05>"_s;
    QTest::newRow("wrong numbers")
        << u"01 1. -  1e 1e+ 1.e1 -a 1a 0x1F 1.2.3 1_000"_s
        << u"n!<01> n!<1.> n!<-> n!<1e> n!<1e+> n!<1.e1> n!<-a> n!<1a> n!<0x1F> "
           "n!<1.2.3> n!<1_000>"_s;
    QTest::newRow("numbers of other kinds are words")
        << u"+1 .5 NaN"_s << u"w!<+1> w!<.5> w!<NaN>"_s;
    QTest::newRow("literals are whole words")
        << u"truex nul True"_s << u"w!<truex> w!<nul> w!<True>"_s;
    QTest::newRow("single quotes")
        << uR"('a b' 'it\'s' 'open)"_s << uR"(w!<'a b'> w!<'it\'s'> w!<'open>)"_s;
    QTest::newRow("line comments")
        << u"1 // x, y\n2 # z\n3"_s << u"n<1> c!<// x, y> n<2> c!<# z> n<3>"_s;
    QTest::newRow("block comment") << u"1/* a\n* b */2"_s << u"n<1> c!</* a\n* b */> n<2>"_s;
    QTest::newRow("block comment without end") << u"1 /* a"_s << u"n<1> c!</* a>"_s;
    QTest::newRow("a slash alone is a word") << u"/ 1"_s << u"w!</> n<1>"_s;
    QTest::newRow("no-break space is no white space") << u"\u00a01"_s << u"o!<\u00a0> n<1>"_s;
    QTest::newRow("other white space ends words and numbers")
        << u"true\u00a0\u20031\uFEFF"_s << u"l<true> o!<\u00a0\u2003> n<1> o!<\uFEFF>"_s;
    QTest::newRow("typographic quotes") << u"“a”:1"_s << u"w!<“a”> :<:> n<1>"_s;
}

void TstJsonTokens::textIsCutIntoTokens()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QCOMPARE(tokensOf(text), tokens);
}

void TstJsonTokens::endIsRepeated()
{
    Tokenizer tokenizer(u"1 ");
    tokenizer.next();
    QCOMPARE(tokenizer.next().kind, TokenKind::End);
    const Token again = tokenizer.next();
    QCOMPARE(again.kind, TokenKind::End);
    QCOMPARE(again.span, (Span{2, 2}));
}

void TstJsonTokens::goesOnFromAnyTokensBegin()
{
    Tokenizer tokenizer(u"[1,22]");
    tokenizer.moveTo(3);
    QCOMPARE(tokenizer.next().span, (Span{3, 5}));
}

void TstJsonTokens::tokensAndWhiteSpaceGiveTheText()
{
    RandomJson random;
    for (int round = 0; round < 2000; ++round) {
        const QString text = random.damaged(random.document());
        Tokenizer tokenizer(text);
        qint32 end = 0;
        for (Token token = tokenizer.next(); token.kind != TokenKind::End;
             token = tokenizer.next()) {
            QVERIFY2(!token.span.isEmpty(), qPrintable(text));
            for (qint32 gap = end; gap < token.span.begin; ++gap)
                QVERIFY2(u" \t\r\n"_s.contains(text[gap]), qPrintable(text));
            end = token.span.end;
        }
        QVERIFY2(QStringView(text).sliced(end).trimmed().isEmpty(), qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TstJsonTokens)
#include "tst_jsontokens.moc"
