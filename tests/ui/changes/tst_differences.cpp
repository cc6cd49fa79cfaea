#include "support/testprogram.h"
#include "uitest.h"
#include "unit/models/analysisof.h"

#include "ui/changes/conflictpanel.h"
#include "ui/changes/linesview.h"
#include "ui/changes/requestview.h"
#include "ui/changes/textdiffview.h"
#include "ui/editor/jsonview.h"
#include "ui/models/conflictmodel.h"

#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using changes::ConflictPanel;
using changes::RequestView;
using changes::TextDiffView;
using models::LineKind;
using session::ConflictField;
using tests::analysisOf;
using tests::button;
using tests::showsText;

namespace {

QString input(int maxPlaces, const QString &url, const QString &code)
{
    QStringList urls;
    for (int i = 0; i < 30; ++i)
        urls += u"    { \"url\": \"https://maps.example.com/%1\" }"_s.arg(
            i == 12 ? url : QString::number(i));
    return u"{\n  \"maxPlaces\": %1,\n  \"startUrls\": [\n%2\n  ],\n  \"pageFunction\": \"%3\",\n  \"apiKey\": \"ENCRYPTED_VALUE:secret\"\n}"_s
        .arg(maxPlaces)
        .arg(urls.join(u",\n"_s), code);
}

QString code(const QString &selector)
{
    return u"async function pageFunction(context) {\\n    const $ = context.jQuery;\\n    const "
           u"title = $('%1').first().text();\\n"
           "    context.log.info(`URL: ${context.request.url}`);\\n    return { url: context.request.url, title };\\n}"_s
               .arg(selector);
}

ConflictField conflict(const QString &name, const QString &base, const QString &mine,
                       const QString &theirs)
{
    ConflictField field;
    field.name = name;
    field.base = base;
    field.mine = mine;
    field.theirs = theirs;
    return field;
}

session::RequestPreview preview(const QByteArray &body)
{
    session::RequestPreview made;
    made.url = QUrl(u"https://api.apify.com/v2/actor-tasks/abc/input"_s);
    made.fields = {u"maxPlaces"_s};
    made.body = body;
    made.bytes = body.size();
    return made;
}

} // namespace

class TstDifferences : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(); }
    void cleanupTestCase() { m_theme.reset(); }

    void nothingIsBuiltWhileHidden()
    {
        TextDiffView view(TextDiffView::Mode::Inline);
        view.showAnalysis(changed(), {});
        QSignalSpy shown(&view, &TextDiffView::differenceShown);
        QVERIFY(!view.model().difference());
        tests::showAt(view, {370, 500});
        QVERIFY(shown.count() > 0 || shown.wait());
        QVERIFY(view.model().rowCount() > 0);
        view.hide();
        QVERIFY(!view.model().difference());
    }

    void differencesFollowTheText()
    {
        TextDiffView view(TextDiffView::Mode::Inline);
        showDifference(view, changed());
        QSignalSpy shown(&view, &TextDiffView::differenceShown);
        view.showAnalysis(analysisOf(u"{\"a\": 1}"_s, u"{\"a\": 2}"_s), {});
        QVERIFY(shown.wait());
        QCOMPARE(view.model().rowCount(), 4);
    }

    void steppingSelectsEachDifference()
    {
        TextDiffView view(TextDiffView::Mode::Inline);
        showDifference(view, changed());
        QSet<int> rows;
        for (int i = 0; i < view.model().difference()->changes; ++i) {
            view.goToNext();
            rows += view.view()->currentIndex().row();
        }
        QCOMPARE(rows.size(), 3);
    }

    void enterAndClickOpenABand()
    {
        TextDiffView view(TextDiffView::Mode::SideBySide);
        showDifference(view, changed());
        const auto bandRow = [&view] {
            for (int row = 0; row < view.model().rowCount(); ++row) {
                if (view.model().isBand(view.model().index(row, 0)))
                    return row;
            }
            return -1;
        };
        int rows = view.model().rowCount();
        view.view()->setCurrentIndex(view.model().index(bandRow(), 0));
        QTest::keyClick(view.view(), Qt::Key_Return);
        QVERIFY(view.model().rowCount() > rows);
        rows = view.model().rowCount();
        const QRect band = view.view()->visualRect(view.model().index(bandRow(), 0));
        QTest::mouseClick(view.view()->viewport(), Qt::LeftButton, {}, band.center());
        QVERIFY(view.model().rowCount() > rows);
    }

    void escapeLeavesTheSideBySideView()
    {
        TextDiffView view(TextDiffView::Mode::SideBySide);
        showDifference(view, changed());
        QSignalSpy closed(&view, &TextDiffView::closeRequested);
        QTest::keyClick(view.view(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void selectedLinesAreCopied()
    {
        TextDiffView view(TextDiffView::Mode::Inline);
        showDifference(view, analysisOf(u"{\"a\": 1}"_s, u"{\"a\": 2}"_s));
        view.view()->selectAll();
        QTest::keyClick(view.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{\n  \"a\": 1\n  \"a\": 2\n}"_s);
    }

    void differencesInBothSchemes()
    {
        TextDiffView beside(TextDiffView::Mode::SideBySide);
        showDifference(beside, changed(), {900, 520});
        beside.goToNext();
        tests::takePictures(beside, *m_theme, u"textdiff-side"_s);
        QCOMPARE(tests::unnamedFocusWidgets(&beside), QStringList());
        TextDiffView within(TextDiffView::Mode::Inline);
        showDifference(within, changed(), {370, 520});
        tests::takePictures(within, *m_theme, u"textdiff-inline"_s);
    }

    void requestIsExactToTheByte()
    {
        RequestView view;
        tests::showAt(view, {370, 400});
        view.showPreview(preview("{\"maxPlaces\":200,\"ratio\":1.00}"));
        const QString expected =
            u"PUT https://api.apify.com/v2/actor-tasks/abc/input\n\n{\"maxPlaces\":200,\"ratio\":1.00}"_s;
        QCOMPARE(tests::accessibleName(view.textPane()), u"Request"_s);
        QTRY_COMPARE(view.textPane()->text().toString(), expected);
        button(view, u"Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), expected);
        tests::takePictures(view, *m_theme, u"request"_s);
    }

    void longBodiesAreShownWithLineBreaksAndCopiedWithout()
    {
        RequestView view;
        tests::showAt(view, {370, 400});
        QByteArray body = "{\"urls\":[";
        for (int i = 0; i < 3000; ++i)
            body += (i > 0 ? ",\"u" : "\"u") + QByteArray::number(i) + '"';
        body += "]}";
        view.showPreview(preview(body));
        QTRY_VERIFY(view.textPane()->text().toString().contains(u"\"u2999\""_s));
        QVERIFY(view.textPane()->text().lineCount() > 100);
        QVERIFY(view.request().endsWith(QString::fromLatin1(body)));
    }

    void nothingToSendIsSaid()
    {
        RequestView view;
        tests::showAt(view, {370, 400});
        view.showPreview({});
        QVERIFY(!view.textPane()->isVisible());
        tests::takePictures(view, *m_theme, u"request-none"_s);
    }

    void theFirstConflictIsSelectedByItself()
    {
        ConflictPanel panel;
        fill(panel);
        QCOMPARE(tests::accessibleName(panel.list()), u"Conflicts"_s);
        QCOMPARE(panel.currentField(), u"searchTerms"_s);
        QCOMPARE(tests::unnamedFocusWidgets(&panel), QStringList());
    }

    void buttonsActOnTheSelectedField()
    {
        ConflictPanel panel;
        fill(panel);
        QSignalSpy resolved(&panel, &ConflictPanel::resolveRequested);
        button(panel, u"Use mine"_s)->click();
        QCOMPARE(resolved.back().at(0).toString(), u"searchTerms"_s);
        QCOMPARE(resolved.back().at(1).value<ConflictField::Choice>(), ConflictField::Choice::Mine);
        QCOMPARE(panel.currentField(), u"maxPlaces"_s);
        button(panel, u"Use theirs"_s)->click();
        QCOMPARE(resolved.back().at(0).toString(), u"maxPlaces"_s);
        QCOMPARE(resolved.back().at(1).value<ConflictField::Choice>(),
                 ConflictField::Choice::Theirs);
    }

    void bothAreOfferedOnlyWhereThatWorks()
    {
        ConflictPanel panel;
        fill(panel);
        QVERIFY(button(panel, u"Take both"_s)->isVisible());
        panel.list()->setCurrentIndex(panel.model().index(1));
        QVERIFY(!button(panel, u"Take both"_s)->isVisible());
    }

    void eachVersionHasItsTime()
    {
        ConflictPanel panel;
        fill(panel);
        QVERIFY(showsText(panel, u"14:02"_s));
        QVERIFY(showsText(panel, u"read 14:09"_s));
        QVERIFY(showsText(panel, u"in the editor"_s));
    }

    void whatMergedByItselfIsSaid()
    {
        ConflictPanel panel;
        fill(panel);
        QVERIFY(showsText(panel, u"Merged by themselves: maxImages and notes"_s));
    }

    void theThreeVersionsAreShown()
    {
        ConflictPanel panel;
        QSignalSpy shown(&panel, &ConflictPanel::versionsShown);
        fill(panel);
        QVERIFY(shown.count() > 0 || shown.wait());
        QVERIFY(panel.text().rowCount() >= 5);
        tests::takePictures(panel, *m_theme, u"conflict"_s);
    }

    void escapeLeavesTheConflictView()
    {
        ConflictPanel panel;
        fill(panel);
        QSignalSpy closed(&panel, &ConflictPanel::closeRequested);
        QTest::keyClick(panel.list(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void noConflictsNoButtons()
    {
        ConflictPanel panel;
        fill(panel);
        panel.showFields({});
        QVERIFY(!button(panel, u"Use mine"_s)->isEnabled());
        QCOMPARE(panel.currentField(), QString());
    }

    void millionsOfUnitsInALineArePaintedAtOnce()
    {
        const QString blob(2'000'000, u'x');
        TextDiffView view(TextDiffView::Mode::SideBySide);
        showDifference(view,
                       analysisOf(u"{\"a\": \"%1\"}"_s.arg(blob), u"{\"a\": \"%1y\"}"_s.arg(blob)));
        QElapsedTimer timer;
        timer.start();
        view.grab();
        qInfo("a line of two million units: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 500);
    }

private:
    session::AnalysisPtr changed() const
    {
        return analysisOf(input(50, u"karlin"_s, code(u"h1"_s)),
                          input(200, u"prague/vinohrady"_s, code(u"h1.title"_s)));
    }

    void showDifference(TextDiffView &view, const session::AnalysisPtr &analysis,
                        QSize size = {600, 500})
    {
        QSignalSpy shown(&view, &TextDiffView::differenceShown);
        tests::showAt(view, size);
        view.showAnalysis(analysis, {u"apiKey"_s});
        QVERIFY(shown.count() > 0 || shown.wait());
    }

    void fill(ConflictPanel &panel)
    {
        tests::showAt(panel, {1000, 480});
        ConflictField terms = conflict(
            u"searchTerms"_s, u"[\n  \"restaurant\",\n  \"bistro\",\n  \"wine bar\"\n]"_s,
            u"[\n  \"restaurant\",\n  \"bistro\",\n  \"cafe\",\n  \"wine bar\"\n]"_s,
            u"[\n  \"restaurant\",\n  \"brasserie\",\n  \"wine bar\",\n  \"rooftop bar\"\n]"_s);
        terms.proposal = u"[]"_s;
        terms.loadedAt = QDateTime(QDate::currentDate(), QTime(14, 2));
        terms.readAt = QDateTime(QDate::currentDate(), QTime(14, 9));
        panel.showFields({terms, conflict(u"maxPlaces"_s, u"50"_s, u"200"_s, u"90"_s)});
        panel.showMerged({u"maxImages"_s, u"notes"_s});
    }

    std::unique_ptr<look::Theme> m_theme;
};

TASKINPUT_TEST_CLASS(TstDifferences)
#include "tst_differences.moc"
