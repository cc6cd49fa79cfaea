#include "benchwindow.h"
#include "figures.h"
#include "scenarios.h"
#include "typing.h"

#include "session/session.h"
#include "session/workspace.h"
#include "ui/changes/textdiffview.h"
#include "ui/editor/findbar.h"
#include "ui/editor/jsoneditor.h"
#include "ui/window/actions.h"
#include "ui/window/tabbedpane.h"
#include "ui/window/taskpage.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QNetworkReply>

namespace taskinput::bench {

using namespace Qt::StringLiterals;

namespace {

const QString largest = u"103,700 addresses"_s;
constexpr int keys = 60;
constexpr int restMs = 40;

class Largest {
public:
    explicit Largest(PaintClock &clock)
        : m_window(clock, m_service)
    {
    }

    void run()
    {
        open();
        typeAt(u"start"_s, 0.001);
        typeAt(u"middle"_s, 0.5);
        typeAt(u"end"_s, 0.999);
        undoTyping();
        compare();
        keepDraft();
        showDifferences();
        weigh();
        findAndReplace();
        format();
        switchTasks();
        send();
    }

private:
    void say(const QString &key, double value, const QString &unit = u"ms"_s,
             const QString &note = {})
    {
        print(key, largest, u"ours"_s, value, unit, note);
    }
    void say(const QString &doing, const std::function<double()> &measured)
    {
        m_window.settle();
        m_window.forgetStall();
        const double milliseconds = measured();
        m_window.settle();
        say(doing, milliseconds);
        m_window.printStall(doing, largest);
    }
    text::TextBuffer &buffer() { return m_window.session().buffer(); }

    void open();
    void typeAt(const QString &place, double part);
    void undoTyping();
    void compare();
    void keepDraft();
    void showDifferences();
    void weigh();
    void findAndReplace();
    void format();
    void switchTasks();
    void send();

    Service m_service;
    BenchWindow m_window;
};

void Largest::open()
{
    PaintClock &clock = m_window.clock();
    qint64 repliedAt = 0;
    clock.onCall([&repliedAt](QObject *receiver) {
        const auto *reply = qobject_cast<QNetworkReply *>(receiver);
        if (reply && reply->url().path().endsWith(u"/input"))
            repliedAt = now();
    });
    m_window.forgetStall();
    m_window.startOpening(m_service.taskOf(largest));
    waitFor("the document is there", [&] {
        const session::Session *current = m_window.application().account()->workspace().current();
        return current && current->phase() == session::Phase::Ready && !m_window.editor().isBusy()
            && m_window.editor().text().size() > 9'000'000;
    });
    const qint64 shown = now();
    waitFor("it is painted", [&] { return clock.paintedAt() > shown; });
    clock.onCall({});
    say(u"on screen"_s, double(clock.paintedAt() - repliedAt) / 1e6);
    m_window.settle();
    m_window.printStall(u"opening"_s, largest);
    m_window.editor().setFocus();
}

void Largest::typeAt(const QString &place, double part)
{
    m_window.goTo(part);
    m_window.forgetStall();
    const Presses presses = typeUntilPainted(m_window.clock(), m_window.editor(), keys, restMs);
    say(u"typing, "_s + place, presses.p95(), u"ms"_s, presses.note());
    m_window.settle();
    m_window.printStall(u"typing"_s, largest);
}

void Largest::undoTyping()
{
    m_window.forgetStall();
    while (buffer().canUndo()) {
        m_window.until(
            "a step is undone", [this] { m_window.actions().undo->trigger(); },
            [] { return true; });
        rest(restMs);
    }
    m_window.settle();
    m_window.printStall(u"undoing typing"_s, largest);
}

void Largest::compare()
{
    m_window.goTo(0.5);
    std::vector<double> times;
    for (int round = 0; round < 7; ++round) {
        m_window.settle();
        const quint64 before = buffer().revision();
        times.push_back(m_window.until(
            "the change list is right",
            [this] { pressUntilPainted(m_window.clock(), m_window.editor(), Qt::Key_X, u"x"_s); },
            [&] {
                return buffer().revision() != before && m_window.session().analysisIsCurrent();
            }));
    }
    say(u"change list"_s, percentile(times, 50), u"ms"_s,
        u"longest %1"_s.arg(percentile(times, 100), 0, 'f', 0));
}

void Largest::keepDraft()
{
    m_window.settle();
    m_window.forgetStall();
    m_window.typeAndKeep(u"y"_s);
    m_window.printStall(u"saving drafts"_s, largest);
}

void Largest::showDifferences()
{
    bool isShown = false;
    QObject context;
    const QList<changes::TextDiffView *> views =
        m_window.page().findChildren<changes::TextDiffView *>();
    for (const changes::TextDiffView *view : views)
        QObject::connect(view, &changes::TextDiffView::differenceShown, &context,
                         [&] { isShown = true; });
    const auto show = [&](QAction *action) {
        isShown = false;
        return m_window.until(
            "the difference is shown", [&] { action->trigger(); }, [&] { return isShown; });
    };
    say(u"text difference"_s, [&] { return show(m_window.actions().textDifferenceInline); });
    m_window.page().sidePane()->setCurrentIndex(0);
    say(u"side by side"_s, [&] { return show(m_window.actions().textDifferenceSideBySide); });
    m_window.actions().textDifferenceSideBySide->setChecked(false);
    m_window.settle();
}

//! The processes' own and their part of what they share, as the kernel counts it.
void Largest::weigh()
{
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (!rollup.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = rollup.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            say(u"memory"_s, line.sliced(4).simplified().split(' ').constFirst().toDouble() / 1024,
                u"MiB"_s);
    }
}

void Largest::findAndReplace()
{
    editor::FindBar &bar = m_window.findBar();
    m_window.actions().replaceText->trigger();
    const QList<QLineEdit *> fields = bar.findChildren<QLineEdit *>();
    qsizetype found = -1;
    QObject::connect(&bar, &editor::FindBar::searched, &bar,
                     [&](qsizetype count) { found = count; });
    say(u"find all"_s, [&] {
        found = -1;
        return m_window.until(
            "it is found", [&] { fields[0]->setText(u"example"_s); },
            [&] { return found > 100'000 && !bar.isBusy(); });
    });
    fields[1]->setText(u"ample"_s);
    qsizetype replaced = 0;
    QObject::connect(&bar, &editor::FindBar::replaced, &bar,
                     [&](qsizetype count) { replaced = count; });
    const auto isShown = [this] { return !m_window.editor().isBusy(); };
    say(u"replace all"_s, [&] {
        return m_window.until(
            "everything is replaced", [&] { bar.replaceAll(); },
            [&] { return replaced > 100'000 && isShown(); });
    });
    bar.closeBar();
    say(u"undo of replace all"_s, [&] {
        return m_window.until(
            "it is undone", [&] { m_window.actions().undo->trigger(); }, isShown);
    });
}

void Largest::format()
{
    QString compact = m_window.editor().text().toString();
    compact.replace(u"\n    "_s, u"\n"_s);
    const text::Text before = buffer().text();
    buffer().replaceAll(text::Text(compact), text::StepKind::Import);
    const auto isShown = [this] { return !m_window.editor().isBusy(); };
    say(u"format"_s, [&] {
        const quint64 revision = buffer().revision();
        return m_window.until(
            "it is formatted", [&] { m_window.actions().format->trigger(); },
            [&] { return buffer().revision() != revision && isShown(); });
    });
    say(u"undo of format"_s, [&] {
        return m_window.until(
            "it is undone", [&] { m_window.actions().undo->trigger(); }, isShown);
    });
    m_window.actions().undo->trigger();
    m_window.settle();
}

void Largest::switchTasks()
{
    const auto switchTo = [this](const QString &document) {
        const QString task = m_service.taskOf(document);
        return m_window.until(
            "the other task is shown", [&] { m_window.startOpening(task); },
            [&] { return m_window.isSettled() && m_window.session().task().summary.id == task; });
    };
    // What the big steps before left to write is another row's.
    m_window.typeAndKeep(u"y"_s);
    say(u"switching to a small task"_s, [&] { return switchTo(u"1 kB"_s); });
    say(u"switching back"_s, [&] { return switchTo(largest); });
}

void Largest::send()
{
    // One edit, and no byte more than the API takes.
    m_window.session().undoAllChanges();
    m_window.settle();
    m_window.goTo(0.5);
    for (int i = 0; i < 2; ++i)
        pressUntilPainted(m_window.clock(), m_window.editor(), Qt::Key_Backspace, u"\b"_s);
    m_window.typeAndKeep(u"z"_s);
    const auto outcome = [this] { return m_window.session().presentation().facts.lastOutcome; };
    say(u"send"_s, [&] {
        return m_window.until(
            "it is verified", [&] { m_window.actions().send->trigger(); },
            [&] { return m_window.isSettled() && outcome() == session::Facts::Outcome::Verified; });
    });
}

} // namespace

void measureLargest(PaintClock &clock)
{
    Largest(clock).run();
}

} // namespace taskinput::bench
