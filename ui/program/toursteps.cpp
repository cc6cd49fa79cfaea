#include "ui/program/toursteps.h"

#include "session/workspace.h"
#include "ui/changes/changepanel.h"
#include "ui/changes/changeview.h"
#include "ui/editor/jsoneditor.h"
#include "ui/program/application.h"
#include "ui/tasks/tasklistmodel.h"
#include "ui/tasks/taskpanel.h"
#include "ui/window/editorpane.h"
#include "ui/window/mainwindow.h"
#include "ui/window/tabbedpane.h"
#include "ui/window/taskpage.h"
#include "ui/window/workbench.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace taskinput {

using namespace Qt::StringLiterals;
using session::Phase;

namespace {

const QString task = u"maps-prague-restaurants"_s;

//! What the steps look at and press, as a person would.
class Guide {
public:
    explicit Guide(Application &application)
        : m_application(application)
    {
    }

    window::MainWindow &window() const { return m_application.window(); }
    window::TaskPage &page() const { return *window().workbench()->page(); }
    editor::JsonEditor &editor() const { return *page().editorPane()->editor(); }
    session::Session *session() const
    {
        return m_application.account() ? m_application.account()->workspace().current() : nullptr;
    }
    QString storedInput() const
    {
        const auto input =
            m_application.sandbox()->storedInput(m_application.sandbox()->taskId(task));
        return input ? QString::fromUtf8(*input) : QString();
    }
    bool isReady() const
    {
        return session() && session()->phase() == Phase::Ready && session()->analysisIsCurrent();
    }
    int changed() const { return session() ? session()->presentation().facts.changed : -1; }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
               const QString &text = {}) const
    {
        // Without a window manager no window is active, so the focus is asked of the window.
        QWidget *focus = window().focusWidget() ? window().focusWidget() : &window();
        QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
        QApplication::sendEvent(focus, &down);
        QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
        QApplication::sendEvent(focus, &up);
    }
    void type(const QString &text) const
    {
        for (const QChar c : text)
            press(0, Qt::NoModifier, QString(c));
    }
    //! Selects the value of a top-level field in the editor and types another one over it.
    void overtype(const QString &field, const QString &value) const
    {
        const auto analysis = session()->analysis();
        const json::NodeId node = analysis->draft->member(analysis->draft->root(), field);
        if (node == json::NoNode)
            return;
        editor().setFocus();
        editor().goTo(analysis->draft->node(node).span);
        type(value);
    }

private:
    Application &m_application;
};

} // namespace

std::vector<tour::Step> tourSteps(Application &application)
{
    const auto guide = std::make_shared<Guide>(application);
    std::vector<tour::Step> steps;
    const auto step = [&steps](const QString &name, const QString &sentence,
                               std::function<void()> act, std::function<bool()> isShown) {
        steps.push_back({name, sentence, std::move(act), std::move(isShown), true});
    };

    step(
        u"01-tasks"_s, u"the sandbox's tasks are listed"_s, [] {},
        [guide, &application] {
            return application.account()
                && application.account()->tasks().state() == session::TaskList::State::Complete
                && application.account()->tasks().tasks().size() >= 12;
        });
    step(
        u"02-filtered"_s, u"typing narrows the list"_s,
        [guide] {
            guide->window().workbench()->taskPanel()->focusFilter();
            guide->window().workbench()->taskPanel()->filterField()->setText(u"prague"_s);
        },
        [guide] {
            return guide->window().workbench()->taskPanel()->filterField()->text() == u"prague"_s;
        });
    step(
        u"03-opened"_s, u"the task's saved input is shown, nothing is changed"_s,
        [&application] {
            application.account()->workspace().open(*api::parseTaskRef(u"~"_s + task));
        },
        [guide] { return guide->isReady() && guide->changed() == 0 && !guide->editor().isBusy(); });
    step(
        u"04-edited"_s, u"an edited field is listed with its old and new value"_s,
        [guide] { guide->overtype(u"maxPlaces"_s, u"200"_s); },
        [guide] { return guide->isReady() && guide->changed() == 1; });
    step(
        u"05-broken"_s, u"broken text blocks sending and says where"_s,
        [guide] {
            guide->editor().goTo(qsizetype(0));
            guide->type(u"["_s);
        },
        [guide] {
            const auto shown = guide->session()->presentation();
            return shown.block == session::SendBlock::NotValidJson
                && !guide->session()->problems().isEmpty();
        });
    step(
        u"06-undone"_s, u"undo takes the slip back and keeps the edit"_s,
        [guide] { guide->window().actions().undo->trigger(); },
        [guide] { return guide->isReady() && guide->changed() == 1; });
    step(
        u"07-difference"_s, u"the text difference shows both sides"_s,
        [guide] { guide->window().actions().textDifferenceSideBySide->setChecked(true); },
        [guide] { return guide->isReady(); });
    step(
        u"08-request"_s, u"the request shows the exact body"_s,
        [guide] {
            guide->window().actions().textDifferenceSideBySide->setChecked(false);
            guide->page().sidePane()->setCurrentIndex(2);
        },
        [guide] { return guide->page().sidePane()->currentIndex() == 2; });
    step(
        u"09-sent"_s, u"only the changed field is saved, and the reply is checked"_s,
        [guide] {
            guide->page().sidePane()->setCurrentIndex(0);
            guide->window().actions().send->trigger();
        },
        [guide] {
            const auto facts = guide->session()->presentation().facts;
            return guide->isReady() && facts.lastOutcome == session::Facts::Outcome::Verified
                && guide->changed() == 0 && guide->storedInput().contains(u"\"maxPlaces\":200"_s)
                && guide->session()->reply() && guide->session()->reply()->isSuccess;
        });
    step(
        u"10-undo-offered"_s, u"undo of the send brings the old value back as an edit"_s,
        [guide] { guide->session()->undoLastSend(); },
        [guide] { return guide->isReady() && guide->changed() == 1; });
    return steps;
}

} // namespace taskinput
