#include "benchwindow.h"

#include "figures.h"
#include "session/session.h"
#include "session/workspace.h"
#include "typing.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/findbar.h"
#include "ui/editor/jsoneditor.h"
#include "ui/window/editorpane.h"
#include "ui/window/mainwindow.h"
#include "ui/window/taskpage.h"
#include "ui/window/workbench.h"

#include <QLineEdit>

#include <cstdio>
#include <cstdlib>

namespace taskinput::bench {

using namespace Qt::StringLiterals;

BenchWindow::BenchWindow(PaintClock &clock, const Service &service)
    : m_clock(clock)
{
    CommandLine asked;
    asked.apiRoot = service.root();
    const storage::Folders folders{m_folder.filePath(u"data"_s), m_folder.filePath(u"config"_s),
                                   m_folder.filePath(u"cache"_s)};
    m_application = std::make_unique<Application>(asked, folders, service.token());
    if (!m_application->prepare()) {
        std::fputs("the program can't start\n", stderr);
        std::exit(1);
    }
    m_application->start();
    m_application->window().resize(1280, 800);
    m_clock.watch(&m_application->window());
    waitFor("the tasks are listed", [this] {
        return m_application->account()
            && m_application->account()->tasks().state() == session::TaskList::State::Complete;
    });
    m_probe = std::make_unique<StallProbe>();
}

BenchWindow::~BenchWindow()
{
    m_clock.watch(nullptr);
    m_probe.reset();
}

session::Session &BenchWindow::session() const
{
    return *m_application->account()->workspace().current();
}

editor::JsonEditor &BenchWindow::editor() const
{
    return *page().editorPane()->editor();
}

editor::FindBar &BenchWindow::findBar() const
{
    return *page().findChild<editor::FindBar *>();
}

window::TaskPage &BenchWindow::page() const
{
    return *m_application->window().workbench()->page();
}

const window::Actions &BenchWindow::actions() const
{
    return m_application->window().actions();
}

session::TaskList &BenchWindow::tasks() const
{
    return m_application->account()->tasks();
}

bool BenchWindow::isSettled() const
{
    session::Workspace &workspace = m_application->account()->workspace();
    const session::Session *current = workspace.current();
    return !workspace.isResolving() && current && current->phase() == session::Phase::Ready
        && current->analysisIsCurrent() && !current->isBusy() && !editor().isBusy();
}

void BenchWindow::startOpening(const QString &taskId)
{
    if (const api::TaskSummary *task = tasks().find(taskId))
        m_application->account()->workspace().open(*task);
}

void BenchWindow::typeAndKeep(const QString &letter)
{
    const auto keptAt = [this] { return session().presentation().facts.draftKeptAt; };
    const QDateTime before = keptAt();
    pressUntilPainted(m_clock, editor(), 0, letter);
    waitFor("the draft is on disk", [&] { return keptAt() != before; });
    settle();
}

void BenchWindow::open(const QString &taskId)
{
    startOpening(taskId);
    waitFor("the task is open",
            [&] { return isSettled() && session().task().summary.id == taskId; });
    settle();
    editor().setFocus();
}

void BenchWindow::settle()
{
    waitFor("nothing is under way", [this] { return isSettled(); });
    rest(150); // marks, previews and drafts follow an analysis
    waitFor("nothing is under way", [this] { return isSettled(); });
}

double BenchWindow::until(const char *what, const std::function<void()> &act,
                          const std::function<bool()> &isDone)
{
    const qint64 begin = now();
    act();
    waitFor(what, isDone);
    const qint64 done = now();
    m_application->window().update();
    waitFor("it is painted", [&] { return m_clock.paintedAt() > done; });
    return double(m_clock.paintedAt() - begin) / 1e6;
}

void BenchWindow::goTo(double part)
{
    const auto &text = editor().text();
    const auto position = qsizetype(double(text.size()) * part);
    // In the middle of a line, so that what is typed changes an entry rather than the brackets.
    const qsizetype line = text.lineAt(position);
    editor().goTo((text.lineStart(line) + text.lineEnd(line)) / 2);
    rest(300);
}

void BenchWindow::forgetStall()
{
    m_probe->take();
    m_clock.forgetLongest();
}

StallProbe::Longest BenchWindow::longestStall()
{
    return m_probe->take();
}

void BenchWindow::printStall(const QString &doing, const QString &document)
{
    const StallProbe::Longest longest = m_probe->take();
    print(u"stall, "_s + doing, document, u"ours"_s, longest.wallMs, u"ms"_s,
          u"UI thread computed %1 ms; longest event %2 ms: %3"_s.arg(longest.cpuMs, 0, 'f', 0)
              .arg(m_clock.longestMs(), 0, 'f', 0)
              .arg(m_clock.longestName()));
    m_clock.forgetLongest();
}

} // namespace taskinput::bench
