#include "typing.h"

#include "figures.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

namespace taskinput::bench {

using namespace Qt::StringLiterals;

void waitFor(const char *what, const std::function<bool()> &isTrue, int seconds)
{
    QTimer wake; // the loop below sleeps until something happens
    wake.start(2);
    const QDeadlineTimer deadline(seconds * 1000LL);
    while (!isTrue()) {
        if (deadline.hasExpired()) {
            std::fprintf(stderr, "gave up waiting until %s\n", what);
            std::_Exit(1);
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void rest(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

Press pressUntilPainted(PaintClock &clock, QWidget &receiver, int key, const QString &text)
{
    const qint64 begin = now();
    const qint64 computedBefore = computed();
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&receiver, &down);
    waitFor("a key press is painted", [&] { return clock.paintedAt() > begin; });
    const Press press{double(clock.paintedAt() - begin) / 1e6,
                      double(computed() - computedBefore) / 1e6};
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&receiver, &up);
    return press;
}

Presses typeUntilPainted(PaintClock &clock, QWidget &receiver, int count, int restMs)
{
    Presses presses;
    for (int i = 0; i < count; ++i) {
        const bool rubsOut = i % 12 == 11;
        const QString letter(QChar(u'a' + i % 26));
        const Press press = rubsOut
            ? pressUntilPainted(clock, receiver, Qt::Key_Backspace, u"\b"_s)
            : pressUntilPainted(clock, receiver, Qt::Key_A + i % 26, letter);
        presses.wall.push_back(press.wall);
        presses.cpu.push_back(press.cpu);
        rest(restMs);
    }
    return presses;
}

double Presses::p95() const
{
    return percentile(wall, 95);
}

QString Presses::note() const
{
    return u"median %1, longest %2; the UI thread computed %3 at p95"_s
        .arg(percentile(wall, 50), 0, 'f', 1)
        .arg(percentile(wall, 100), 0, 'f', 1)
        .arg(percentile(cpu, 95), 0, 'f', 1);
}

} // namespace taskinput::bench
