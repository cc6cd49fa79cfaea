#include "support/testprogram.h"
#include "uitest.h"
#include "unit/models/analysisof.h"

#include "ui/changes/changelayout.h"
#include "ui/changes/changepanel.h"
#include "ui/changes/changeview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using changes::ChangePanel;
using models::ChangeModel;
using tests::analysisOf;
using tests::button;
using tests::rowsOf;
using tests::showsText;

namespace {

constexpr QStringView Before = uR"({
  "searchTerms": ["restaurant", "wine bar", "bistro"],
  "maxPlaces": 50,
  "proxyCountry": "CZ",
  "ratio": 1,
  "placeId": 1,
  "apiKey": "ENCRYPTED_VALUE:abcdef"
})";
constexpr QStringView After = uR"({
  "searchTerms": ["restaurant", "bistro", "cafe", "wine bar"],
  "maxPlaces": 200,
  "language": "cs",
  "ratio": 1.0,
  "placeId": 8143661439548533232,
  "apiKey": "hk-2f9c-new"
})";

} // namespace

class TstChangePanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_panel = std::make_unique<ChangePanel>();
        tests::showAt(*m_panel, {370, 640});
    }
    void cleanup() { m_panel.reset(); }

    void theViewIsNamedChanges() { QCOMPARE(tests::accessibleName(m_panel->view()), u"Changes"_s); }

    void everyFocusableControlHasAName()
    {
        show();
        QCOMPARE(tests::unnamedFocusWidgets(m_panel.get()), QStringList());
    }

    void rowsAreSentencesForAssistiveTechnology()
    {
        show();
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_panel->view());
        QVERIFY(view);
        QStringList names;
        for (int i = 0; i < view->childCount(); ++i) {
            QAccessibleInterface *child = view->child(i);
            if (child && child->role() == QAccessible::TreeItem)
                names += child->text(QAccessible::Name);
        }
        QVERIFY(names.contains(u"maxPlaces changed from 50 to 200, will be sent"_s));
        QVERIFY(names.contains(u"proxyCountry removed here, stays on Apify"_s));
        QCOMPARE(names.size(), m_panel->model().rowCount());
    }

    void rowsAreCheckedWhileTheyWillBeSent()
    {
        show({u"language"_s});
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_panel->view());
        int checked = 0;
        for (int i = 0; i < view->childCount(); ++i) {
            QAccessibleInterface *child = view->child(i);
            checked +=
                child && child->role() == QAccessible::TreeItem && child->state().checked ? 1 : 0;
        }
        QCOMPARE(checked, m_panel->model().counts().sent);
    }

    void spaceAsksToToggle()
    {
        show();
        QSignalSpy asked(m_panel.get(), &ChangePanel::tickRequested);
        m_panel->setCurrentField(u"maxPlaces"_s);
        QTest::keyClick(m_panel->view(), Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().at(0).toString(), u"maxPlaces"_s);
        QCOMPARE(asked.front().at(1).toBool(), false);
    }

    void aClickOnTheBoxAsksToToggleOnce()
    {
        show();
        QSignalSpy asked(m_panel.get(), &ChangePanel::tickRequested);
        QSignalSpy goes(m_panel.get(), &ChangePanel::goToRequested);
        const QModelIndex index = m_panel->model().indexOf(u"maxPlaces"_s);
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, boxOf(index));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(goes.count(), 0);
    }

    void aClickBesideTheBoxOnlySelects()
    {
        show();
        QSignalSpy asked(m_panel.get(), &ChangePanel::tickRequested);
        const QRect row = m_panel->view()->visualRect(m_panel->model().indexOf(u"maxPlaces"_s));
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(asked.count(), 0);
        QCOMPARE(m_panel->currentField(), u"maxPlaces"_s);
    }

    void theBoxIsWhereTheEyeIsInRightToLeftToo()
    {
        m_panel->setLayoutDirection(Qt::RightToLeft);
        show();
        QSignalSpy asked(m_panel.get(), &ChangePanel::tickRequested);
        const QPoint box = boxOf(m_panel->model().indexOf(u"maxPlaces"_s));
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                          {m_panel->view()->viewport()->width() - 1 - box.x(), box.y()});
        QCOMPARE(asked.count(), 1);
    }

    void aRemovalCantBeTicked()
    {
        show();
        QSignalSpy asked(m_panel.get(), &ChangePanel::tickRequested);
        m_panel->setCurrentField(u"proxyCountry"_s);
        QTest::keyClick(m_panel->view(), Qt::Key_Space);
        QCOMPARE(asked.count(), 0);
    }

    void deleteAsksToUndo()
    {
        show();
        QSignalSpy asked(m_panel.get(), &ChangePanel::undoRequested);
        m_panel->setCurrentField(u"language"_s);
        QTest::keyClick(m_panel->view(), Qt::Key_Delete);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().at(0).toString(), u"language"_s);
    }

    void enterGoesToThePlaceInTheText()
    {
        show();
        QSignalSpy goes(m_panel.get(), &ChangePanel::goToRequested);
        m_panel->setCurrentField(u"maxPlaces"_s);
        QTest::keyClick(m_panel->view(), Qt::Key_Return);
        QCOMPARE(goes.count(), 1);
        QVERIFY(After.sliced(goes.front().at(0).toInt()).startsWith(u"200"));
    }

    void steppingGoesRound()
    {
        show();
        QStringList visited;
        for (int i = 0; i <= m_panel->model().rowCount(); ++i) {
            m_panel->goToNext();
            visited += m_panel->currentField();
        }
        QCOMPARE(visited.front(), visited.back());
        QCOMPARE(QSet<QString>(visited.begin(), visited.end()).size(), m_panel->model().rowCount());
        m_panel->goToPrevious();
        QCOMPARE(m_panel->currentField(), visited.at(visited.size() - 2));
    }

    void steppingStartsAtTheCaret()
    {
        show();
        const auto caretIn = [](QStringView name) {
            return static_cast<qint32>(After.indexOf(u'"' + name.toString() + u'"'));
        };
        m_panel->goToNext(caretIn(u"language"));
        QCOMPARE(m_panel->currentField(), u"language"_s);
        m_panel->goToPrevious(caretIn(u"language"));
        QVERIFY(m_panel->currentField() != u"language"_s);
        m_panel->goToNext(static_cast<qint32>(After.size()));
        QCOMPARE(m_panel->currentField(), u"searchTerms"_s);
    }

    void everyFieldThatIsGoneIsVisited()
    {
        const QString left = u"{\"c\": 3}"_s;
        const auto analysis = analysisOf(u"{\"a\": 1, \"b\": 2, \"c\": 3}"_s, left);
        m_panel->showRows(rowsOf(analysis), analysis);
        QSignalSpy goes(m_panel.get(), &ChangePanel::goToRequested);
        m_panel->goToNext(0);
        QCOMPARE(m_panel->currentField(), u"a"_s);
        m_panel->goToNext(goes.back().at(0).toInt());
        QCOMPARE(m_panel->currentField(), u"b"_s);
        QCOMPARE(left.sliced(goes.back().at(0).toInt()), u"\"c\": 3}"_s);
    }

    void theFootSaysWhatIsSent()
    {
        show();
        QVERIFY(
            showsText(*m_panel, u"Sends 5 fields, %1 B"_s.arg(m_panel->model().counts().bytes)));
        show({u"searchTerms"_s, u"maxPlaces"_s, u"language"_s, u"placeId"_s, u"apiKey"_s});
        QVERIFY(showsText(*m_panel, u"Sends nothing"_s));
    }

    void aRemovalOffersItsWays()
    {
        show();
        QVERIFY(!button(*m_panel, u"Keep it"_s)->isVisible());
        m_panel->setCurrentField(u"proxyCountry"_s);
        QSignalSpy kept(m_panel.get(), &ChangePanel::undoRequested);
        QSignalSpy nulled(m_panel.get(), &ChangePanel::setToNullRequested);
        QSignalSpy removed(m_panel.get(), &ChangePanel::removeForRealRequested);
        button(*m_panel, u"Keep it"_s)->click();
        button(*m_panel, u"Set to null"_s)->click();
        button(*m_panel, u"Remove for real…"_s)->click();
        QCOMPARE(kept.front().at(0).toString(), u"proxyCountry"_s);
        QCOMPARE(nulled.front().at(0).toString(), u"proxyCountry"_s);
        QCOMPARE(removed.front().at(0).toStringList(), QStringList{u"proxyCountry"_s});
        QVERIFY(!button(*m_panel, u"Undo change"_s)->isVisible());
    }

    void brokenTextKeepsTheLastComparisonAndSaysSo()
    {
        show();
        const int rows = m_panel->model().rowCount();
        m_panel->showBroken(9);
        QVERIFY(showsText(*m_panel, u"As of 14:06:58, before line 9 broke"_s));
        QCOMPARE(m_panel->model().rowCount(), rows);
        QVERIFY(m_panel->view()->isVisible());
        QVERIFY(!button(*m_panel, u"Undo all"_s)->isEnabled());
        tests::takePictures(*m_panel, *m_theme, u"changes-stale"_s);
    }

    void brokenTextWithoutAnythingToShowSaysSo()
    {
        m_panel->showBroken(1);
        QVERIFY(!m_panel->view()->isVisible());
        QVERIFY(showsText(*m_panel, u"Not comparable at the moment"_s));
    }

    void noChangesIsDesigned()
    {
        const auto same = analysisOf(u"{\"a\": 1}"_s, u"{\"a\": 1}"_s);
        QSignalSpy counted(m_panel.get(), &ChangePanel::changeCountChanged);
        m_panel->showRows({}, same);
        QVERIFY(showsText(*m_panel, u"No changes"_s));
        QCOMPARE(counted.back().at(0).toInt(), 0);
        tests::takePictures(*m_panel, *m_theme, u"changes-none"_s);
    }

    void typingKeepsTheSelection()
    {
        show();
        m_panel->setCurrentField(u"language"_s);
        const auto next =
            analysisOf(Before.toString(), After.toString().replace(u"\"cs\""_s, u"\"de\""_s));
        m_panel->showRows(rowsOf(next), next);
        QCOMPARE(m_panel->currentField(), u"language"_s);
    }

    void differencesInsideOpenByKeyAndByChevron()
    {
        show();
        const QModelIndex terms = m_panel->model().indexOf(u"searchTerms"_s);
        m_panel->setCurrentField(u"searchTerms"_s);
        QTest::keyClick(m_panel->view(), Qt::Key_Right);
        QVERIFY(m_panel->view()->isExpanded(terms));
        QVERIFY(m_panel->model().rowCount(terms) > 0);
        const QRect row = m_panel->view()->visualRect(terms);
        const changes::ChangeLayout layout(changes::ChangeMetrics(m_panel->view()->font()), row);
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, layout.chevron.center());
        QVERIFY(!m_panel->view()->isExpanded(terms));
    }

    void picturesInBothSchemes()
    {
        show();
        m_panel->setCurrentField(u"maxPlaces"_s);
        m_panel->view()->setFocus();
        tests::takePictures(*m_panel, *m_theme, u"changes"_s);
        m_panel->setCurrentField(u"proxyCountry"_s);
        tests::takePictures(*m_panel, *m_theme, u"changes-removed"_s);
        m_panel->setLayoutDirection(Qt::RightToLeft);
        tests::takePictures(*m_panel, *m_theme, u"changes-rtl"_s);
        m_panel->setLayoutDirection(Qt::LeftToRight);
        m_panel->resize(240, 640);
        tests::takePictures(*m_panel, *m_theme, u"changes-narrow"_s);
    }

    void tenThousandChangedFieldsDoNotStall()
    {
        QStringList before, after;
        for (int i = 0; i < 10'000; ++i) {
            before += u"\"field%1\": %1"_s.arg(i);
            after += u"\"field%1\": -%1"_s.arg(i + 1);
        }
        const auto analysis =
            analysisOf(u"{"_s + before.join(u',') + u"}"_s, u"{"_s + after.join(u',') + u"}"_s);
        const auto rows = rowsOf(analysis);
        QElapsedTimer timer;
        timer.start();
        m_panel->showRows(rows, analysis);
        m_panel->grab();
        const qint64 first = timer.restart();
        m_panel->showRows(rows, analysis);
        m_panel->grab();
        qInfo("10,000 rows: %lld ms to show, %lld ms to update", first, timer.elapsed());
        QVERIFY(first < 5000);
    }

private:
    void show(const QSet<QString> &unticked = {})
    {
        const auto analysis = analysisOf(Before.toString(), After.toString());
        m_panel->showRows(rowsOf(analysis, unticked, {u"apiKey"_s}), analysis);
        QCoreApplication::processEvents();
    }

    QPoint boxOf(const QModelIndex &index) const
    {
        // The layout is left to right; callers mirror.
        QRect row = m_panel->view()->visualRect(index);
        row.setLeft(0);
        row.setWidth(m_panel->view()->viewport()->width());
        return changes::ChangeLayout(changes::ChangeMetrics(m_panel->view()->font()), row)
            .box.center();
    }

    std::unique_ptr<look::Theme> m_theme;
    std::unique_ptr<ChangePanel> m_panel;
};

TASKINPUT_TEST_CLASS(TstChangePanel)
#include "tst_changepanel.moc"
