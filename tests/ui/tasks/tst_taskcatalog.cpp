// Grouping, sorting and filtering of tasks.
#include "sometasks.h"
#include "support/testprogram.h"

#include "ui/tasks/taskcatalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::tasks;
using tests::task;

namespace {

QStringList ids(const TaskCatalog &catalog, const QList<TaskGroup> &groups)
{
    QStringList result;
    for (const TaskGroup &group : groups) {
        for (const qsizetype row : group.rows)
            result.append(catalog.tasks()[row].id);
    }
    return result;
}

TaskCatalog someCatalog()
{
    TaskCatalog catalog;
    catalog.setTasks({task(u"a"_s, u"Maps: Prague"_s, u"harbor/places-crawler"_s, 2, 10),
                      task(u"b"_s, u"maps: Gdańsk"_s, u"harbor/places-crawler"_s, 1, 30),
                      task(u"c"_s, u"Docs mirror"_s, u"harbor/page-reader"_s, 3, 20),
                      task(u"d"_s, QString(), u"tern/job-board"_s, 0, -1)});
    return catalog;
}

} // namespace

class TstTaskCatalog : public QObject {
    Q_OBJECT
private slots:
    void groupsByActorInTheirOrder();
    void recentTasksComeFirstAndOnlyOnce();
    void unknownRecentTasksAreLeftOut();
    void sortsByNameWithoutCase();
    void sortsNumbersInNamesByValue();
    void sortsByLastChangeNewestFirst();
    void sortsByRunsMostFirst();
    void filtersOver_data();
    void filtersOver();
    void groupsRememberTheirWholeSize();
    void appendingKeepsTheOrder();
    void taskWithoutTitleIsSortedByItsName();
    void taskWithoutAnActorsNameStandsUnderItsId();
    void fiveThousandTasksAreFilteredWithinAFrame();
};

void TstTaskCatalog::groupsByActorInTheirOrder()
{
    const auto groups = someCatalog().arranged({}, TaskSort::Name, true);
    QCOMPARE(groups.size(), 3);
    QCOMPARE(groups[0].actor, u"harbor/page-reader"_s);
    QCOMPARE(groups[1].actor, u"harbor/places-crawler"_s);
    QCOMPARE(groups[2].actor, u"tern/job-board"_s);
    QCOMPARE(groups[1].rows.size(), 2);
}

void TstTaskCatalog::recentTasksComeFirstAndOnlyOnce()
{
    TaskCatalog catalog = someCatalog();
    catalog.setRecent({u"c"_s, u"a"_s});
    const auto groups = catalog.arranged({}, TaskSort::Name, true);
    QCOMPARE(groups[0].kind, TaskGroup::Kind::Recent);
    const QStringList all = ids(catalog, groups);
    QCOMPARE(all.first(2), QStringList({u"c"_s, u"a"_s}));
    QCOMPARE(all.size(), 4);
}

void TstTaskCatalog::unknownRecentTasksAreLeftOut()
{
    TaskCatalog catalog = someCatalog();
    catalog.setRecent({u"gone"_s});
    QVERIFY(catalog.arranged({}, TaskSort::Name, true)[0].kind != TaskGroup::Kind::Recent);
}

void TstTaskCatalog::sortsByNameWithoutCase()
{
    const TaskCatalog catalog = someCatalog();
    QCOMPARE(ids(catalog, catalog.arranged({}, TaskSort::Name, false)),
             QStringList({u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
}

void TstTaskCatalog::sortsNumbersInNamesByValue()
{
    if (QLocale::system().language() == QLocale::C)
        QSKIP("the C locale compares by code");
    TaskCatalog catalog;
    catalog.setTasks(
        {task(u"ten"_s, u"Page 10"_s, u"a/b"_s), task(u"two"_s, u"Page 2"_s, u"a/b"_s)});
    QCOMPARE(ids(catalog, catalog.arranged({}, TaskSort::Name, false)),
             QStringList({u"two"_s, u"ten"_s}));
}

void TstTaskCatalog::sortsByLastChangeNewestFirst()
{
    const TaskCatalog catalog = someCatalog();
    QCOMPARE(ids(catalog, catalog.arranged({}, TaskSort::LastChange, false)),
             QStringList({u"d"_s, u"b"_s, u"a"_s, u"c"_s}));
}

void TstTaskCatalog::sortsByRunsMostFirst()
{
    const TaskCatalog catalog = someCatalog();
    QCOMPARE(ids(catalog, catalog.arranged({}, TaskSort::Runs, false)),
             QStringList({u"b"_s, u"c"_s, u"a"_s, u"d"_s}));
}

void TstTaskCatalog::filtersOver_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("title") << u"prague"_s << QStringList{u"a"_s};
    QTest::newRow("case does not count") << u"MAPS"_s << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("accents do not count") << u"gdansk"_s << QStringList{u"b"_s};
    QTest::newRow("accents in the filter neither") << u"prágue"_s << QStringList{u"a"_s};
    QTest::newRow("name") << u"c-name"_s << QStringList{u"c"_s};
    QTest::newRow("actor") << u"job-board"_s << QStringList{u"d"_s};
    QTest::newRow("owner of the actor") << u"tern"_s << QStringList{u"d"_s};
    QTest::newRow("owner of the task")
        << u"harbor-data"_s << QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("every word must occur") << u"maps places prague"_s << QStringList{u"a"_s};
    QTest::newRow("no match") << u"nothing like this"_s << QStringList();
    QTest::newRow("only spaces") << u"   "_s << QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s};
}

void TstTaskCatalog::filtersOver()
{
    QFETCH(const QString, filter);
    QFETCH(const QStringList, found);
    const TaskCatalog catalog = someCatalog();
    QCOMPARE(ids(catalog, catalog.arranged(filter, TaskSort::Name, false)), found);
}

void TstTaskCatalog::groupsRememberTheirWholeSize()
{
    const auto groups = someCatalog().arranged(u"prague"_s, TaskSort::Name, true);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].rows.size(), 1);
    QCOMPARE(groups[0].total, 2);
}

void TstTaskCatalog::appendingKeepsTheOrder()
{
    TaskCatalog catalog = someCatalog();
    static_cast<void>(catalog.arranged({}, TaskSort::Name, false));
    catalog.append({task(u"e"_s, u"Effort"_s, u"tern/job-board"_s)});
    QCOMPARE(ids(catalog, catalog.arranged({}, TaskSort::Name, false)),
             QStringList({u"d"_s, u"c"_s, u"e"_s, u"b"_s, u"a"_s}));
    QCOMPARE(catalog.indexOf(u"e"_s), 4);
}

void TstTaskCatalog::taskWithoutTitleIsSortedByItsName()
{
    TaskCatalog catalog;
    catalog.setTasks({task(u"zeta"_s, QString(), u"a/b"_s), task(u"x"_s, u"Middle"_s, u"a/b"_s)});
    QCOMPARE(ids(catalog, catalog.arranged({}, TaskSort::Name, false)),
             QStringList({u"x"_s, u"zeta"_s}));
}

void TstTaskCatalog::taskWithoutAnActorsNameStandsUnderItsId()
{
    api::TaskSummary bare;
    bare.id = u"x"_s;
    bare.actId = u"actor-id"_s;
    TaskCatalog catalog;
    catalog.setTasks({bare});
    QCOMPARE(catalog.actorOf(0), u"actor-id"_s);
}

void TstTaskCatalog::fiveThousandTasksAreFilteredWithinAFrame()
{
    TaskCatalog catalog;
    catalog.setTasks(tests::manyTasks(5000));
    static_cast<void>(catalog.arranged({}, TaskSort::Name, true));
    QBENCHMARK
    {
        static_cast<void>(catalog.arranged(u"number 4"_s, TaskSort::Name, true));
    }
}

TASKINPUT_TEST_CLASS(TstTaskCatalog)
#include "tst_taskcatalog.moc"
