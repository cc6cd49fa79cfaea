#include "support/testprogram.h"
#include "ui/models/problemtexts.h"

#include "json/document.h"

#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using json::ProblemCode;
using schema::FieldProblemCode;

class TstProblemTexts : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasAWordWithAndWithoutDetail()
    {
        for (int code = 0; code <= static_cast<int>(ProblemCode::InexactNumber); ++code) {
            for (const QString &detail : {QString(), u"x"_s}) {
                json::Problem problem;
                problem.code = static_cast<ProblemCode>(code);
                problem.detail = detail;
                const QString text = models::problemText(problem, 6, 2);
                QVERIFY(!text.isEmpty());
                QVERIFY2(!text.contains(u'%') && !text.endsWith(u'.'), qPrintable(text));
            }
        }
    }

    void parsedTextsGiveSentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("comma") << u"{\"a\": 10 \"b\": 2}"_s << u"comma missing after 10"_s;
        QTest::newRow("colon") << u"{\"a\" 10}"_s << u"colon missing after \"a\""_s;
        QTest::newRow("trailing comma") << u"{\"a\": 1,}"_s << u"comma before a closing bracket"_s;
        QTest::newRow("unquoted name") << u"{a: 1}"_s << u"the name a needs double quotes"_s;
        QTest::newRow("wrong word")
            << u"{\"a\": True}"_s << u"True is no JSON value, only true, false and null are"_s;
        QTest::newRow("empty") << QString() << u"the text is empty, the smallest input is {}"_s;
    }
    void parsedTextsGiveSentences()
    {
        QFETCH(QString, text);
        const json::DocumentPtr document = json::Document::parse(text);
        QVERIFY(!document->problems().isEmpty());
        QTEST(models::problemText(document->problems().front(), 1), "sentence");
    }

    void duplicatesNameBothLines()
    {
        json::Problem problem;
        problem.code = ProblemCode::DuplicateKey;
        problem.detail = u"\"language\""_s;
        QCOMPARE(models::problemText(problem, 7, 19),
                 u"language appears twice (lines 7 and 19), only the last counts"_s);
        QCOMPARE(models::problemText(problem, 7, 7),
                 u"language appears twice, only the last counts"_s);
    }

    void everySchemaProblemNamesItsField()
    {
        for (int code = 0; code <= static_cast<int>(FieldProblemCode::UnknownField); ++code) {
            schema::FieldProblem problem;
            problem.field = u"maxItems"_s;
            problem.code = static_cast<FieldProblemCode>(code);
            problem.data = u"5"_s;
            const QString text = models::fieldProblemText(problem);
            QVERIFY2(text.startsWith("maxItems "_L1) && !text.contains(u'%'), qPrintable(text));
        }
    }
};

TASKINPUT_TEST_CLASS(TstProblemTexts)
#include "tst_problemtexts.moc"
