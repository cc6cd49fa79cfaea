#include "benchwindow.h"
#include "figures.h"
#include "scenarios.h"
#include "typing.h"

#include "session/session.h"
#include "ui/editor/jsoneditor.h"

#include <QClipboard>

namespace taskinput::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 40;
constexpr int restMs = 40;

void measureOne(const Service &service, BenchWindow &window, const QString &name)
{
    window.forgetStall();
    window.open(service.taskOf(name));
    window.printStall(u"opening"_s, name);
    window.goTo(0.5);
    window.forgetStall();
    const Presses presses = typeUntilPainted(window.clock(), window.editor(), keys, restMs);
    print(u"typing, middle"_s, name, u"ours"_s, presses.p95(), u"ms"_s, presses.note());
    window.settle();
    window.printStall(u"typing"_s, name);
    std::vector<double> right;
    for (int round = 0; round < 3; ++round) {
        window.settle();
        const quint64 before = window.session().buffer().revision();
        right.push_back(window.until(
            "the change list is right",
            [&] { pressUntilPainted(window.clock(), window.editor(), Qt::Key_X, u"x"_s); },
            [&] {
                return window.session().buffer().revision() != before
                    && window.session().analysisIsCurrent();
            }));
    }
    print(u"change list"_s, name, u"ours"_s, percentile(right, 50), u"ms"_s);
    window.session().undoAllChanges();
    window.settle();
}

void measurePaste(const Service &service, BenchWindow &window)
{
    window.open(service.taskOf(u"1 kB"_s));
    QString lines;
    for (int i = 0; i < 1'000'000; ++i)
        lines += QString::number(i) + u",\n"_s;
    QGuiApplication::clipboard()->setText(lines);
    window.goTo(0.5);
    window.forgetStall();
    const double shown = window.until(
        "a million lines are shown", [&] { window.editor().paste(); },
        [&] {
            return window.editor().text().lineCount() > 1'000'000 && !window.editor().isBusy();
        });
    window.settle();
    print(u"paste"_s, u"1,000,000 lines"_s, u"ours"_s, shown, u"ms"_s);
    window.printStall(u"pasting"_s, u"1,000,000 lines"_s);
}

} // namespace

void measureDocuments(PaintClock &clock)
{
    const Service service;
    BenchWindow window(clock, service);
    for (const QString &document : service.documents())
        measureOne(service, window, document);
    measurePaste(service, window);
}

void measureSmallest(PaintClock &clock)
{
    const Service service;
    BenchWindow window(clock, service);
    const QString name = u"1 kB"_s;
    window.open(service.taskOf(name));
    window.goTo(0.5);
    const Presses presses = typeUntilPainted(window.clock(), window.editor(), 60, restMs);
    print(u"typing, middle"_s, name, u"ours"_s, presses.p95(), u"ms"_s, presses.note());
}

} // namespace taskinput::bench
