// The model of the task list, checked by Qt's own tester too.
#include "sometasks.h"
#include "support/testprogram.h"

#include "ui/tasks/tasklistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::tasks;
using tests::task;

class TstTaskListModel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void isASoundModelThroughItsLife();
    void rowsSpeakInSentences();
    void groupsSpeakTheirCount();
    void unsentEditsChangeOneRow();
    void aSendMakesTheRowNewAndTheOrderNext();
    void unsentEditsOfUnknownTasksAreNotCounted();
    void findsATaskWhereItIsShown();
    void filteredTaskIsNotFound();
    void cachedRowsAreMarkedUntilTheServerAnswers();
    void groupKeysAreStable();
    void indexesOfGroupsAreNoTasks();

private:
    std::unique_ptr<TaskListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TstTaskListModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<TaskListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setTasks({task(u"a"_s, u"Maps: Prague"_s, u"harbor/places-crawler"_s, 3),
                       task(u"b"_s, u"Maps: Berlin"_s, u"harbor/places-crawler"_s, 1),
                       task(u"c"_s, u"Docs mirror"_s, u"harbor/page-reader"_s, 2)});
}

void TstTaskListModel::isASoundModelThroughItsLife()
{
    m_model->setRecent({u"c"_s});
    m_model->setFilter(u"maps"_s);
    m_model->setUnsent(u"a"_s, 2);
    m_model->appendTasks({task(u"d"_s, u"Maps: Oslo"_s, u"tern/job-board"_s)});
    m_model->setSort(TaskSort::LastChange);
    m_model->setGroupedByActor(false);
    m_model->setFilter({});
    m_model->setCached(true);
    m_model->setTasks({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TstTaskListModel::rowsSpeakInSentences()
{
    m_model->setUnsent(u"a"_s, 4);
    const QString sentence = m_model->indexOf(u"a"_s).data(Qt::AccessibleTextRole).toString();
    QVERIFY(sentence.startsWith(u"Maps: Prague"_s));
    QVERIFY(sentence.contains(u"harbor/places-crawler"_s));
    QVERIFY(sentence.contains(u"4 unsent"_s));
}

void TstTaskListModel::groupsSpeakTheirCount()
{
    const QModelIndex group = m_model->indexOf(u"a"_s).parent();
    const QString sentence = group.data(Qt::AccessibleTextRole).toString();
    QVERIFY(sentence.startsWith(u"harbor/places-crawler"_s));
    QVERIFY(sentence.contains(u'2'));
}

void TstTaskListModel::unsentEditsChangeOneRow()
{
    QSignalSpy changed(m_model.get(), &TaskListModel::dataChanged);
    m_model->setUnsent(u"b"_s, 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), m_model->indexOf(u"b"_s));
    QCOMPARE(m_model->indexOf(u"b"_s).data(TaskListModel::UnsentRole).toInt(), 3);
    QCOMPARE(m_model->unsentTasks(), 1);
    m_model->setUnsent(u"b"_s, 3);
    QCOMPARE(changed.count(), 1);
    m_model->setUnsent(u"b"_s, 0);
    QCOMPARE(m_model->unsentTasks(), 0);
}

void TstTaskListModel::aSendMakesTheRowNewAndTheOrderNext()
{
    m_model->setGroupedByActor(false);
    m_model->setSort(TaskSort::LastChange);
    const QModelIndex before = m_model->indexOf(u"a"_s);
    QVERIFY(before.row() > 0);
    QSignalSpy changed(m_model.get(), &TaskListModel::dataChanged);
    m_model->setModified(u"a"_s, QDateTime::currentDateTimeUtc());
    m_model->setModified(u"elsewhere"_s, QDateTime::currentDateTimeUtc());
    m_model->setModified(u"b"_s, {});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->indexOf(u"a"_s), before);
    QCOMPARE(before.data(TaskListModel::ModifiedRole).toString(), u"just now"_s);
    m_model->setRecent({});
    QCOMPARE(m_model->indexOf(u"a"_s).row(), 0);
}

void TstTaskListModel::unsentEditsOfUnknownTasksAreNotCounted()
{
    m_model->setUnsent(u"elsewhere"_s, 3);
    QCOMPARE(m_model->unsentTasks(), 0);
}

void TstTaskListModel::findsATaskWhereItIsShown()
{
    const QModelIndex index = m_model->indexOf(u"c"_s);
    QVERIFY(index.isValid());
    QCOMPARE(m_model->taskId(index), u"c"_s);
    QCOMPARE(m_model->task(index)->title, u"Docs mirror"_s);
    QVERIFY(!m_model->indexOf(u"unknown"_s).isValid());
}

void TstTaskListModel::filteredTaskIsNotFound()
{
    m_model->setFilter(u"berlin"_s);
    QVERIFY(!m_model->indexOf(u"a"_s).isValid());
    QCOMPARE(m_model->shownCount(), 1);
    QCOMPARE(m_model->taskCount(), 3);
    QCOMPARE(m_model->taskId(m_model->firstTask()), u"b"_s);
}

void TstTaskListModel::cachedRowsAreMarkedUntilTheServerAnswers()
{
    m_model->setCached(true);
    QVERIFY(m_model->indexOf(u"a"_s).data(TaskListModel::CachedRole).toBool());
    m_model->setCached(false);
    QVERIFY(!m_model->indexOf(u"a"_s).data(TaskListModel::CachedRole).toBool());
}

void TstTaskListModel::groupKeysAreStable()
{
    const QString key = m_model->groupKey(m_model->indexOf(u"a"_s).parent());
    m_model->setRecent({u"c"_s});
    QCOMPARE(m_model->groupKey(m_model->indexOf(u"a"_s).parent()), key);
    QVERIFY(m_model->groupKey(m_model->indexOf(u"a"_s)).isEmpty());
}

void TstTaskListModel::indexesOfGroupsAreNoTasks()
{
    const QModelIndex group = m_model->index(0, 0);
    QVERIFY(!m_model->task(group));
    QVERIFY(!m_model->task({}));
    QVERIFY(m_model->taskId(group).isEmpty());
}

TASKINPUT_TEST_CLASS(TstTaskListModel)
#include "tst_tasklistmodel.moc"
