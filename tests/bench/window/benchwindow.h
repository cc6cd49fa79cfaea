// The real program in a real window, driven as a person would.
#pragma once

#include "paintclock.h"
#include "service.h"
#include "stallprobe.h"

#include "ui/program/application.h"

#include <QTemporaryDir>

#include <memory>

class QAction;

namespace taskinput::editor {
class FindBar;
class JsonEditor;
} // namespace taskinput::editor
namespace taskinput::session {
class Session;
}
namespace taskinput::window {
class Actions;
class TaskPage;
} // namespace taskinput::window

namespace taskinput::bench {

/*! Signed in to a Service, its drafts and settings in folders of its own that vanish with it. */
class BenchWindow {
public:
    BenchWindow(PaintClock &clock, const Service &service);
    ~BenchWindow();

    PaintClock &clock() { return m_clock; }
    Application &application() { return *m_application; }
    session::Session &session() const;
    editor::JsonEditor &editor() const;
    editor::FindBar &findBar() const;
    window::TaskPage &page() const;
    const window::Actions &actions() const;
    session::TaskList &tasks() const;

    //! As a click on its row would.
    void startOpening(const QString &taskId);
    //! Opens a task and waits until everything about it is shown.
    void open(const QString &taskId);
    //! Nothing is under way: read, shown, analysed, painted.
    void settle();
    bool isSettled() const;
    //! Performs \a act and waits until \a isDone and the window was painted after it; milliseconds.
    double until(const char *what, const std::function<void()> &act,
                 const std::function<bool()> &isDone);
    //! Presses one key in the editor, and the draft is on disk.
    void typeAndKeep(const QString &letter);
    //! Puts the caret at that part of the text, 0 to 1.
    void goTo(double part);

    //! The longest stall since this was called last, printed as one of \a doing.
    void printStall(const QString &doing, const QString &document);
    void forgetStall();
    StallProbe::Longest longestStall();

private:
    PaintClock &m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<StallProbe> m_probe;
};

} // namespace taskinput::bench
