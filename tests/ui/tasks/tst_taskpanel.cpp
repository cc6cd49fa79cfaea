// The task pane as people use it.
#include "sometasks.h"
#include "support/testprogram.h"

#include "ui/look/theme.h"
#include "ui/tasks/accountrow.h"
#include "ui/tasks/tasklistmodel.h"
#include "ui/tasks/taskpanel.h"
#include "ui/tasks/tasktree.h"
#include "ui/widgets/emptystate.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::tasks;
using tests::task;

namespace {

QList<api::TaskSummary> someTasks()
{
    return {task(u"a"_s, u"Maps: Prague"_s, u"harbor/places-crawler"_s, 3),
            task(u"b"_s, u"Maps: Berlin"_s, u"harbor/places-crawler"_s, 1),
            task(u"c"_s, u"Docs mirror"_s, u"harbor/page-reader"_s, 2)};
}

bool showsText(const QWidget &widget, const QString &text)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == text)
            return true;
    }
    return false;
}

} // namespace

class TstTaskPanel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void controlsHaveTheirNames();
    void rowsAreInTheAccessibleTree();
    void enterOpensTheCurrentTask();
    void doubleClickOpensATask();
    void enterInTheFilterOpensTheFirstMatch();
    void downGoesFromTheFilterIntoTheList();
    void escapeClearsTheFilter();
    void currentTaskSurvivesFilterAndNewPages();
    void closedGroupsStayClosed();
    void filterOpensClosedGroups();
    void noMatchOffersToClearTheFilter();
    void emptyAccountSaysSo();
    void failureOffersToTryAgain();
    void failureKeepsTheTasksUsable();
    void footCounts();
    void loadingCountsWhatIsThere();
    void accountRowSaysWhoAndWhere();
    void filteringFiveThousandTasksIsQuick();

private:
    void typeFilter(const QString &text) { m_panel->filterField()->setText(text); }

    look::Theme m_theme{nullptr, nullptr};
    std::unique_ptr<TaskPanel> m_panel;
};

void TstTaskPanel::init()
{
    m_panel = std::make_unique<TaskPanel>();
    m_panel->setTasks(someTasks());
    m_panel->showComplete();
    m_panel->resize(260, 500);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TstTaskPanel::controlsHaveTheirNames()
{
    QAccessibleInterface *filter = QAccessible::queryAccessibleInterface(m_panel->filterField());
    QCOMPARE(filter->role(), QAccessible::EditableText);
    QCOMPARE(filter->text(QAccessible::Name), u"Filter tasks"_s);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_panel->list());
    QCOMPARE(list->role(), QAccessible::Tree);
    QCOMPARE(list->text(QAccessible::Name), u"Tasks"_s);
}

void TstTaskPanel::rowsAreInTheAccessibleTree()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_panel->list());
    QStringList names;
    for (int i = 0; i < list->childCount(); ++i)
        names.append(list->child(i)->text(QAccessible::Name));
    QCOMPARE(names.filter(QRegularExpression(u"^Maps: Prague"_s)).size(), 1);
    QCOMPARE(names.filter(QRegularExpression(u"^Docs mirror"_s)).size(), 1);
}

void TstTaskPanel::enterOpensTheCurrentTask()
{
    QSignalSpy activated(m_panel.get(), &TaskPanel::taskActivated);
    m_panel->setCurrentTask(u"b"_s);
    QTest::keyClick(m_panel->list(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<api::TaskSummary>().id, u"b"_s);
}

void TstTaskPanel::doubleClickOpensATask()
{
    QSignalSpy activated(m_panel.get(), &TaskPanel::taskActivated);
    const QPoint place = m_panel->list()->visualRect(m_panel->model()->indexOf(u"c"_s)).center();
    QTest::mouseClick(m_panel->list()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(activated.count(), 0);
    QTest::mouseDClick(m_panel->list()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<api::TaskSummary>().id, u"c"_s);
}

void TstTaskPanel::enterInTheFilterOpensTheFirstMatch()
{
    QSignalSpy activated(m_panel.get(), &TaskPanel::taskActivated);
    m_panel->focusFilter();
    QTest::keyClicks(m_panel->filterField(), u"prague"_s);
    QTest::keyClick(m_panel->filterField(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<api::TaskSummary>().id, u"a"_s);
}

void TstTaskPanel::downGoesFromTheFilterIntoTheList()
{
    m_panel->focusFilter();
    QTest::keyClick(m_panel->filterField(), Qt::Key_Down);
    QVERIFY(m_panel->list()->hasFocus());
    QVERIFY(m_panel->model()->task(m_panel->list()->currentIndex()).has_value());
}

void TstTaskPanel::escapeClearsTheFilter()
{
    m_panel->focusFilter();
    QTest::keyClicks(m_panel->filterField(), u"prague"_s);
    QTest::keyClick(m_panel->filterField(), Qt::Key_Escape);
    QCOMPARE(m_panel->filterField()->text(), QString());
    QCOMPARE(m_panel->model()->shownCount(), 3);
}

void TstTaskPanel::currentTaskSurvivesFilterAndNewPages()
{
    const auto current = [this] {
        return m_panel->model()->taskId(m_panel->list()->currentIndex());
    };
    m_panel->setCurrentTask(u"a"_s);
    m_panel->appendTasks({task(u"d"_s, u"Another"_s, u"a/first"_s)});
    QCOMPARE(current(), u"a"_s);
    typeFilter(u"maps"_s);
    QCOMPARE(current(), u"a"_s);
    typeFilter(u"docs"_s);
    typeFilter({});
    QCOMPARE(current(), u"a"_s);
}

void TstTaskPanel::closedGroupsStayClosed()
{
    TaskTree *list = m_panel->list();
    const auto group = [this] { return m_panel->model()->indexOf(u"a"_s).parent(); };
    QVERIFY(list->isExpanded(group()));
    list->collapse(group());
    m_panel->appendTasks({task(u"d"_s, u"Another"_s, u"a/first"_s)});
    QVERIFY(!list->isExpanded(group()));
}

void TstTaskPanel::filterOpensClosedGroups()
{
    TaskTree *list = m_panel->list();
    const auto group = [this] { return m_panel->model()->indexOf(u"a"_s).parent(); };
    list->collapse(group());
    typeFilter(u"prague"_s);
    QVERIFY(list->isExpanded(group()));
    typeFilter({});
    QVERIFY(!list->isExpanded(group()));
}

void TstTaskPanel::noMatchOffersToClearTheFilter()
{
    typeFilter(u"qqq"_s);
    QVERIFY(showsText(*m_panel, u"No task matches “qqq”."_s));
    auto *empty = m_panel->findChild<widgets::EmptyState *>();
    empty->findChild<QPushButton *>()->click();
    QCOMPARE(m_panel->filterField()->text(), QString());
    QVERIFY(m_panel->list()->isVisible());
}

void TstTaskPanel::emptyAccountSaysSo()
{
    QSignalSpy console(m_panel.get(), &TaskPanel::consoleRequested);
    m_panel->setTasks({});
    m_panel->showComplete();
    QVERIFY(showsText(*m_panel, u"This account has no tasks."_s));
    m_panel->findChild<widgets::EmptyState *>()->findChild<QPushButton *>()->click();
    QCOMPARE(console.count(), 1);
}

void TstTaskPanel::failureOffersToTryAgain()
{
    QSignalSpy retry(m_panel.get(), &TaskPanel::retryRequested);
    m_panel->setTasks({});
    m_panel->showFailed(u"No connection to api.apify.com."_s, u"Retries by itself."_s);
    QVERIFY(showsText(*m_panel, u"No connection to api.apify.com."_s));
    auto *button = m_panel->findChild<widgets::EmptyState *>()->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Try again"_s);
    button->click();
    QCOMPARE(retry.count(), 1);
}

void TstTaskPanel::failureKeepsTheTasksUsable()
{
    m_panel->showFailed(u"No connection to api.apify.com."_s, {});
    QVERIFY(m_panel->list()->isVisible());
    QVERIFY(showsText(*m_panel, u"Not all loaded"_s));
}

void TstTaskPanel::footCounts()
{
    QVERIFY(showsText(*m_panel, u"3 tasks"_s));
    m_panel->setUnsent(u"a"_s, 4);
    m_panel->setUnsent(u"b"_s, 1);
    QVERIFY(showsText(*m_panel, u"2 with unsent edits"_s));
    typeFilter(u"docs"_s);
    QVERIFY(showsText(*m_panel, u"1 of 3 tasks"_s));
}

void TstTaskPanel::loadingCountsWhatIsThere()
{
    m_panel->showLoading(4312);
    QVERIFY(showsText(*m_panel, u"3 of 4,312 tasks"_s));
}

void TstTaskPanel::accountRowSaysWhoAndWhere()
{
    AccountRow *row = m_panel->accountRow();
    row->setAccount(u"harbor-data"_s, u"api.apify.com · keychain"_s, true);
    QCOMPARE(row->accessibleName(), u"Account harbor-data, sandbox"_s);
    QCOMPARE(row->accessibleDescription(), u"api.apify.com · keychain"_s);
    QVERIFY(row->focusPolicy() & Qt::TabFocus);
}

void TstTaskPanel::filteringFiveThousandTasksIsQuick()
{
    m_panel->setTasks(tests::manyTasks(5000));
    QElapsedTimer timer;
    qint64 slowest = 0;
    for (const QString &text :
         {u"n"_s, u"nu"_s, u"num"_s, u"number 4"_s, u"number 42"_s, QString()}) {
        timer.start();
        typeFilter(text);
        m_panel->list()->viewport()->repaint();
        slowest = std::max(slowest, timer.nsecsElapsed());
    }
    qInfo("slowest key press: %.1f ms", double(slowest) / 1e6);
    // Generous: machines that run tests are busy, and this build is not optimised.
    QVERIFY(slowest < 500'000'000);
}

TASKINPUT_TEST_CLASS(TstTaskPanel)
#include "tst_taskpanel.moc"
