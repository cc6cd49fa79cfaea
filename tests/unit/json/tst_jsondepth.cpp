// A million levels: nothing in app/json may use the stack of calls for the depth of its input.
#include "jsontesting.h"

#include "json/edits.h"
#include "json/format.h"
#include "json/path.h"
#include "json/values.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

namespace {

constexpr int levels = 1'000'000;

QString lists(const QString &innermost = {})
{
    return QString(levels, u'[') + innermost + QString(levels, u']');
}

QString objects(const QString &innermost)
{
    return uR"({"a":)"_s.repeated(levels) + innermost + QString(levels, u'}');
}

} // namespace

class TstJsonDepth : public QObject {
    Q_OBJECT
private slots:
    void listsAreParsed();
    void objectsAreParsed();
    void brokenDepthIsParsed();
    void depthIsFormatted();
    void depthIsMinified();
    void depthIsCompared();
    void depthIsHashed();
    void depthHasAPath();
    void depthIsEdited();
};

void TstJsonDepth::listsAreParsed()
{
    const DocumentPtr document = Document::parse(lists());
    QVERIFY(!document->hasErrors());
    QCOMPARE(document->nodes().size(), std::size_t(levels));
    QCOMPARE(document->node(levels - 1).span, (Span{levels - 1, levels + 1}));
}

void TstJsonDepth::objectsAreParsed()
{
    const DocumentPtr document = Document::parse(objects(u"1"_s));
    QVERIFY(!document->hasErrors());
    QCOMPARE(document->nodes().size(), std::size_t(levels + 1));
}

void TstJsonDepth::brokenDepthIsParsed()
{
    QCOMPARE(Document::parse(QString(levels, u'['))->problems().size(), 100);
    QCOMPARE(Document::parse(uR"({"a":)"_s.repeated(levels))->problems().size(), 100);
    QVERIFY(Document::parse(lists() + u']')->hasErrors());
}

void TstJsonDepth::depthIsFormatted()
{
    const DocumentPtr document = Document::parse(lists());
    const std::optional<QString> layout = formatted(*document);
    QVERIFY(layout.has_value());
    QVERIFY(layout->size() < 6 * levels);
    QVERIFY(sameTokens(document->text(), *layout));
    QVERIFY(formatted(*Document::parse(objects(u"{}"_s))).has_value());
}

void TstJsonDepth::depthIsMinified()
{
    const DocumentPtr document = Document::parse(objects(u" 1 "_s));
    const QByteArray bytes = minified(*document, 0);
    QCOMPARE(bytes.size(), document->text().size() - 2);
    QCOMPARE(minifiedSize(*document, 0), bytes.size());
}

void TstJsonDepth::depthIsCompared()
{
    const DocumentPtr one = Document::parse(objects(u"1"_s));
    const DocumentPtr same = Document::parse(objects(u"1.0"_s));
    const DocumentPtr other = Document::parse(objects(u"2"_s));
    QVERIFY(sameValue(*one, 0, *same, 0));
    QVERIFY(!sameValue(*one, 0, *other, 0));
}

void TstJsonDepth::depthIsHashed()
{
    const DocumentPtr one = Document::parse(lists(u"1"_s));
    const DocumentPtr same = Document::parse(lists(u"1.0"_s));
    const DocumentPtr other = Document::parse(lists(u"2"_s));
    QCOMPARE(valueHashes(*one).front(), valueHashes(*same).front());
    QVERIFY(valueHashes(*one).front() != valueHashes(*other).front());
}

void TstJsonDepth::depthHasAPath()
{
    const DocumentPtr document = Document::parse(lists(u"1"_s));
    QCOMPARE(nodeAt(*document, levels), levels);
    const QString path = pathOf(*document, levels);
    QCOMPARE(path.size(), 1 + 3 * qsizetype(levels));
    QCOMPARE(nodeForPath(*document, path), levels);
}

void TstJsonDepth::depthIsEdited()
{
    const DocumentPtr document = Document::parse(objects(u"1"_s));
    const QString text = applied(document->text(), withMember(*document, u"b"_s, lists()));
    QVERIFY(!Document::parse(text)->hasErrors());
}

QTEST_APPLESS_MAIN(TstJsonDepth)
#include "tst_jsondepth.moc"
