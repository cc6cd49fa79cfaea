// Work on eight times the text takes about eight times as long, never its square.
//
// What counts is the processor's time of this thread, the least of several rounds: other load on
// the machine then hardly shows.
#include "diff/structure.h"
#include "session/analysis.h"
#include "text/search.h"
#include "text/textbuffer.h"
#include "json/document.h"
#include "json/format.h"

#include <QTest>

#include <ctime>
#include <functional>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace taskinput {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype smallUnits = 1024 * 1024;
constexpr qsizetype times = 8;
//! Eight for the size, the rest for what no longer fits into the processor's caches.
constexpr double most = 10;
//! A round in which something else got in the way is not the last word.
constexpr int mostRounds = 8;

//! Startup URLs in one list, one a line, as the editor shows them; \a edited: one entry in the
//! middle reads otherwise.
QString document(qsizetype units, bool edited = false)
{
    QString text = u"{\n  \"startUrls\": [\n"_s;
    const qsizetype middle = units / 2;
    bool isMarked = !edited;
    for (int i = 0; text.size() < units; ++i) {
        if (i > 0)
            text += u",\n"_s;
        const bool isHere = !isMarked && text.size() > middle;
        isMarked |= isHere;
        text +=
            u"    {\n      \"url\": \"https://www.example.com/catalogue/%1\",\n      \"depth\": %2\n    }"_s
                .arg(i)
                .arg(isHere ? 7 : 3);
    }
    return text + u"\n  ]\n}\n"_s;
}

struct Documents {
    QString plain, edited;
    text::Text text, editedText;
    json::DocumentPtr tree;

    explicit Documents(qsizetype units)
        : plain(document(units))
        , edited(document(units, true))
        , text(plain)
        , editedText(edited)
        , tree(json::Document::parse(plain))
    {
    }
};

//! Seconds of this thread.
double computed(const std::function<void()> &work)
{
    const std::clock_t begin = std::clock();
    work();
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

using Work = std::function<void(const Documents &)>;

const std::vector<std::pair<const char *, Work>> works{
    {"parsing", [](const Documents &d) { QVERIFY(!json::Document::parse(d.plain)->hasErrors()); }},
    {"formatting", [](const Documents &d) { QVERIFY(json::formatted(*d.tree)); }},
    {"comparing an edit",
     [](const Documents &d) {
         session::AnalysisInput input;
         input.text = d.editedText;
         input.baseline = d.tree;
         const auto analysis = session::analysed(input);
         QCOMPARE(analysis->changes.size(), 1);
         QCOMPARE(analysis->nested.constFirst().changes.size(), 1);
     }},
    {"finding",
     [](const Documents &d) {
         QVERIFY(text::findAll(d.text, {u"example"_s, false, false, false}, {})->count > 1000);
     }},
    {"replacing everything",
     [](const Documents &d) {
         QVERIFY(
             text::replaceAll(d.text, {u"example"_s, false, false, false}, u"ample"_s, {})->count
             > 1000);
     }},
    {"typing",
     [](const Documents &d) {
         text::TextBuffer buffer;
         buffer.reset(d.text);
         for (int i = 0; i < 300; ++i)
             buffer.applyFromView(d.text.size() / 2 + i, 0, u"x"_s, text::StepKind::Typing, 0);
         while (buffer.canUndo())
             buffer.undo();
         QCOMPARE(buffer.text().size(), d.text.size());
     }},
};

} // namespace

class TestGrowth : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_small = std::make_unique<Documents>(smallUnits);
        m_large = std::make_unique<Documents>(smallUnits * times);
    }

    void growsWithTheText_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < works.size(); ++i)
            QTest::addRow("%s", works[i].first) << i;
    }

    void growsWithTheText()
    {
        QFETCH(std::size_t, index);
        const Work &work = works[index].second;
        double small = std::numeric_limits<double>::max();
        double large = small;
        for (int round = 0; round < mostRounds; ++round) {
            small = std::min(small, computed([&] { work(*m_small); }));
            large = std::min(large, computed([&] { work(*m_large); }));
            if (large <= small * most)
                return;
        }
        QFAIL(qPrintable(u"%1 ms for %2 times the work of %3 ms"_s.arg(large * 1000)
                             .arg(times)
                             .arg(small * 1000)));
    }

private:
    std::unique_ptr<Documents> m_small, m_large;
};

} // namespace taskinput

QTEST_GUILESS_MAIN(taskinput::TestGrowth)
#include "tst_growth.moc"
