#include "benchwindow.h"
#include "figures.h"
#include "scenarios.h"
#include "typing.h"

#include "session/tasklist.h"
#include "ui/tasks/taskpanel.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workbench.h"

#include <QLineEdit>
#include <QProcess>

namespace taskinput::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int manyTasks = 5000;

//! The same pages by curl, one connection, one after the other; milliseconds from its start to its
//! end.
double rawRequests(const Service &service)
{
    QStringList arguments{u"--silent"_s, u"--compressed"_s, u"--header"_s,
                          u"Authorization: Bearer "_s + service.token().reveal()};
    for (int offset = 0; offset < manyTasks; offset += 1000)
        arguments << u"--output"_s << u"/dev/null"_s
                  << service.root().toString()
                + u"/v2/actor-tasks?offset=%1&limit=1000"_s.arg(offset);
    QProcess curl;
    const qint64 begin = now();
    curl.start(u"curl"_s, arguments);
    curl.waitForFinished();
    return double(now() - begin) / 1e6;
}

} // namespace

void measureTasks(PaintClock &clock)
{
    const Service service(manyTasks);
    BenchWindow window(clock, service);
    const QString name = u"5,000 tasks"_s;
    const auto isComplete = [&] {
        return window.tasks().state() == session::TaskList::State::Complete;
    };
    for (int round = 0; round < 5; ++round) {
        rest(300);
        window.forgetStall();
        print(u"task list"_s, name, u"ours"_s,
              window.until(
                  "the list is complete", [&] { window.tasks().refresh(); }, isComplete),
              u"ms"_s);
        window.printStall(u"listing tasks"_s, name);
        print(u"task list"_s, name, u"curl"_s, rawRequests(service), u"ms"_s);
    }
    QLineEdit *filter = window.application().window().workbench()->taskPanel()->filterField();
    filter->setFocus();
    rest(300);
    window.forgetStall();
    Presses presses;
    const auto press = [&](int key, const QString &text) {
        const Press one = pressUntilPainted(clock, *filter, key, text);
        presses.wall.push_back(one.wall);
        presses.cpu.push_back(one.cpu);
        rest(60);
    };
    for (int round = 0; round < 6; ++round) {
        for (const QChar letter : u"part 4"_s)
            press(0, QString(letter));
        for (int i = 0; i < 6; ++i)
            press(Qt::Key_Backspace, u"\b"_s);
    }
    print(u"filter key"_s, name, u"ours"_s, presses.p95(), u"ms"_s, presses.note());
    window.printStall(u"filtering tasks"_s, name);
}

void measureIdle(PaintClock &clock, int seconds)
{
    const Service service;
    BenchWindow window(clock, service);
    window.open(service.taskOf(u"103,700 addresses"_s));
    rest(5000);
    clock.countTimers();
    rest(seconds * 1000);
    int ours = 0;
    QStringList who;
    const QHash<QString, int> timers = clock.timers();
    for (auto timer = timers.begin(); timer != timers.end(); ++timer) {
        who << u"%1 %2"_s.arg(timer.key()).arg(timer.value());
        if (timer.key().startsWith(u"taskinput::"_s))
            ours += timer.value();
    }
    print(u"idle"_s, u"one minute"_s, u"ours"_s, ours * 60.0 / seconds, u"wake-ups"_s,
          who.join(u", "_s));
}

} // namespace taskinput::bench
