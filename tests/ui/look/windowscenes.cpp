#include "scenes.h"

#include "ui/look/colors.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"
#include "ui/tasks/accountrow.h"
#include "ui/tasks/startpage.h"
#include "ui/tasks/taskpanel.h"
#include "ui/tasks/tasktree.h"
#include "ui/widgets/actortile.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/sendbutton.h"
#include "ui/widgets/statuspart.h"
#include "ui/widgets/toolbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace taskinput::gallery {

namespace {

api::TaskSummary task(const QString &id, const QString &title, const QString &actor, int hoursAgo)
{
    api::TaskSummary summary;
    summary.id = id;
    summary.name = QString(title).toLower().replace(u' ', u'-');
    summary.title = title;
    summary.actUsername = actor.section(u'/', 0, 0);
    summary.actName = actor.section(u'/', 1);
    summary.username = u"harbor-data"_s;
    summary.modifiedAt = QDateTime::currentDateTimeUtc().addSecs(-3600 * hoursAgo);
    summary.totalRuns = hoursAgo;
    return summary;
}

QList<api::TaskSummary> someTasks()
{
    QList<api::TaskSummary> tasks{
        task(u"a"_s, u"Maps: Prague restaurants"_s, u"harbor/places-crawler"_s, 2),
        task(u"b"_s, u"Weekly price watch"_s, u"harbor/page-reader"_s, 26),
        task(u"c"_s, u"Job adverts Brno"_s, u"tern/job-board"_s, 72),
        task(u"d"_s, u"Maps: Berlin cafés"_s, u"harbor/places-crawler"_s, 24),
        task(u"e"_s, u"Maps: Vienna hotels"_s, u"harbor/places-crawler"_s, 120),
        task(u"f"_s, u"Maps: Lisbon museums"_s, u"harbor/places-crawler"_s, 400),
        task(u"g"_s, u"Maps: Oslo bike shops"_s, u"harbor/places-crawler"_s, 600),
        task(u"h"_s, u"Docs mirror, English"_s, u"harbor/page-reader"_s, 4),
        task(u"i"_s, u"Shop sitemap to table"_s, u"harbor/page-reader"_s, 144)};
    for (int i = 0; i < 9; ++i)
        tasks.append(
            task(u"j%1"_s.arg(i), u"Jobs, page %1"_s.arg(i), u"tern/job-board"_s, 900 + i));
    return tasks;
}

tasks::TaskPanel *panel(QWidget *parent)
{
    auto *result = new tasks::TaskPanel(parent);
    auto *menu = new QMenu(result);
    result->accountRow()->setMenu(menu);
    result->accountRow()->setAccount(u"harbor-data"_s, u"api.apify.com · keychain"_s, false);
    result->setTasks(someTasks());
    result->setRecent({u"a"_s, u"b"_s, u"c"_s});
    result->setUnsent(u"a"_s, 4);
    result->setUnsent(u"b"_s, 1);
    result->showComplete();
    result->setCurrentTask(u"a"_s);
    return result;
}

QToolBar *toolBar(QMainWindow &window)
{
    auto *bar = new QToolBar(&window);
    bar->setMovable(false);
    using look::Icon;
    const auto add = [bar](Icon which, const QString &name, bool isOn = true) {
        QAction *action = bar->addAction(look::icon(which), name);
        action->setEnabled(isOn);
        return action;
    };
    add(Icon::Sidebar, u"Tasks"_s);
    bar->addSeparator();
    add(Icon::Reload, u"Reload"_s);
    add(Icon::Undo, u"Undo"_s);
    add(Icon::Redo, u"Redo"_s, false);
    bar->addSeparator();
    add(Icon::Format, u"Format"_s);
    add(Icon::Check, u"Check"_s);
    add(Icon::Compare, u"Compare"_s);
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    QAction *review = add(Icon::Review, u"Review"_s);
    static_cast<QToolButton *>(bar->widgetForAction(review))
        ->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *space = new QWidget(bar);
    space->setFixedWidth(look::Unit()(8));
    bar->addWidget(space);
    auto *send = new widgets::SendButton(bar);
    send->setMenu(new QMenu(send));
    send->setPresentation({.text = u"Send 4 fields"_s, .isEnabled = true});
    bar->addWidget(send);
    return bar;
}

QWidget *header()
{
    const look::Unit u;
    auto *strip = new QWidget;
    strip->setBackgroundRole(QPalette::AlternateBase);
    strip->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(u(14), u(10), u(6), u(10));
    row->setSpacing(u(8));
    auto *tile = new widgets::ActorTile(36, strip);
    tile->setActor(u"harbor/places-crawler"_s);
    row->addWidget(tile);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *first = new QHBoxLayout;
    auto *title = new widgets::ElidedLabel(Qt::ElideRight, strip);
    title->setText(u"Maps: Prague restaurants"_s);
    look::useRelativeFont(title, look::size::TaskTitle, QFont::DemiBold);
    auto *unsent = new widgets::Chip(strip);
    unsent->setContent(u"4 unsent"_s, look::Icon::Pencil, look::State::Changed);
    first->addWidget(title);
    first->addWidget(unsent);
    first->addStretch(1);
    words->addLayout(first);
    auto *second = new widgets::ElidedLabel(Qt::ElideMiddle, strip);
    second->setText(
        u"harbor/places-crawler  ·  build latest  ·  changed on Apify 2 h ago, read 14:02"_s);
    second->setForegroundRole(QPalette::PlaceholderText);
    look::useRelativeFont(second, look::size::Detail);
    words->addWidget(second);
    row->addLayout(words, 1);
    auto *page = new widgets::Chip(strip);
    page->setContent(u"Public page"_s, look::Icon::Globe);
    auto *nightly = new widgets::Chip(strip);
    nightly->setContent(u"Nightly 02:00"_s, look::Icon::Clock);
    row->addWidget(page);
    row->addWidget(nightly);
    row->addWidget(widgets::toolButton(look::Icon::Copy, u"Copy ID"_s, strip));
    row->addWidget(widgets::toolButton(look::Icon::External, u"Open"_s, strip));
    return strip;
}

QWidget *workArea()
{
    auto *area = new QWidget;
    area->setBackgroundRole(QPalette::Base);
    area->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header());
    column->addWidget(new widgets::HairLine);
    auto *progress = new widgets::ProgressLine;
    progress->showFraction(0.4);
    column->addWidget(progress);
    auto *bar = new widgets::MessageBar;
    bar->showMessage(
        {.severity = widgets::Message::Severity::Conflict,
         .text = u"Changed on Apify while you were editing. 2 fields merged by themselves. You and "
                 "someone else changed searchTerms."_s,
         .buttons = {{1, u"Undo merge"_s, {}}, {2, u"Later"_s, {}}},
         .literals = {u"searchTerms"_s}});
    column->addWidget(bar);
    auto *text = new QPlainTextEdit(
        u"{\n  \"searchTerms\": [\n    \"restaurant\",\n    \"bistro\"\n  ],\n  \"maxPlaces\": 200\n}\n"_s
        + QString(80, u'\n'));
    text->setFrameShape(QFrame::NoFrame);
    look::useMonoFont(text);
    column->addWidget(text, 1);
    column->addWidget(new widgets::HairLine);
    auto *tabs = new QTabBar;
    for (const QString &name : {u"Field help"_s, u"Problems 1"_s, u"Reply"_s, u"Journal"_s})
        tabs->addTab(name);
    tabs->setExpanding(false);
    column->addWidget(tabs);
    column->addWidget(new widgets::HairLine);
    return area;
}

void fillStatus(QStatusBar &bar)
{
    bar.setSizeGripEnabled(false);
    auto *state = new widgets::StatusPart(widgets::StatusPart::Kind::State);
    state->setText(u"Edited, draft kept 14:07:31"_s);
    state->setSign(look::Icon::Pencil, look::Tint::Changed);
    bar.addWidget(state);
    for (const QString &text : {u"Ln 8, Col 19"_s, u"$.maxPlaces"_s, u"25 kB of 9.44 MB"_s}) {
        auto *part = new widgets::StatusPart(widgets::StatusPart::Kind::Plain);
        part->setText(text);
        bar.addPermanentWidget(part);
    }
    auto *online = new widgets::StatusPart(widgets::StatusPart::Kind::Plain);
    online->setText(u"Online"_s);
    online->setSign(look::Icon::Dot, look::Tint::Success);
    bar.addPermanentWidget(online);
}

std::unique_ptr<QMainWindow> frame()
{
    auto window = std::make_unique<QMainWindow>();
    for (const QString &name : {u"File"_s, u"Edit"_s, u"View"_s, u"Task"_s, u"Send"_s, u"Help"_s})
        window->menuBar()->addMenu(name);
    fillStatus(*window->statusBar());
    return window;
}

std::unique_ptr<QWidget> mainWindow(QSize size)
{
    auto window = frame();
    window->addToolBar(toolBar(*window));
    auto *splitter = new QSplitter;
    splitter->addWidget(panel(splitter));
    splitter->addWidget(workArea());
    splitter->setSizes({size.width() / 5 + 6, size.width()});
    window->setCentralWidget(splitter);
    window->resize(size);
    return window;
}

std::unique_ptr<QWidget> startPage(int which)
{
    auto window = frame();
    auto *page = new tasks::StartPage(window.get());
    page->setKeychain(which == 2 ? tasks::StartPage::Keychain::Missing
                                 : tasks::StartPage::Keychain::Available,
                      u"Secret Service"_s);
    page->tokenField()->setText(u"apify_api_0123456789abcdefghijkl"_s);
    if (which == 1)
        page->setError(
            u"Apify does not accept this token. It may be expired, deleted or replaced."_s);
    window->setCentralWidget(page);
    window->resize(1000, 640);
    page->focusToken();
    return window;
}

std::unique_ptr<QWidget> taskPanel(int which)
{
    std::unique_ptr<tasks::TaskPanel> result(panel(nullptr));
    result->resize(which == 5 ? 210 : 262, 520);
    if (which == 1)
        result->filterField()->setText(u"x"_s);
    if (which == 1)
        result->filterField()->setText(u"qqq"_s);
    if (which == 2) {
        result->setTasks({});
        result->showComplete();
    }
    if (which == 3) {
        result->setTasks({});
        result->showFailed(u"No connection to api.apify.com."_s,
                           u"The list appears when the network is back."_s);
    }
    if (which == 4) {
        result->setCachedTasks(someTasks());
        result->accountRow()->setAccount(u"Sandbox account"_s, u"on this computer"_s, true);
        result->showLoading(412);
    }
    return result;
}

std::unique_ptr<QWidget> emptyWindow()
{
    auto state = std::make_unique<widgets::EmptyState>();
    state->setBackgroundRole(QPalette::Base);
    state->setAutoFillBackground(true);
    state->setTitle(u"Open a task to edit its input"_s);
    state->setKeys({{u"Ctrl+K"_s, u"filter the task list"_s},
                    {u"Ctrl+O"_s, u"open by ID, name or Console link"_s},
                    {u"Enter"_s, u"open the selected task"_s}});
    state->resize(700, 460);
    return state;
}

} // namespace

std::vector<Scene> windowScenes()
{
    return {{u"window"_s,
             [] {
                 return mainWindow({1280, 800});
             }},
            {u"narrow"_s,
             [] {
                 return mainWindow({1000, 600});
             }},
            {u"start-plain"_s, [] { return startPage(0); }},
            {u"start-error"_s, [] { return startPage(1); }},
            {u"start-nokeychain"_s, [] { return startPage(2); }},
            {u"tasks-nomatch"_s, [] { return taskPanel(1); }},
            {u"tasks-none"_s, [] { return taskPanel(2); }},
            {u"tasks-failed"_s, [] { return taskPanel(3); }},
            {u"tasks-cached"_s, [] { return taskPanel(4); }},
            {u"tasks-narrow"_s, [] { return taskPanel(5); }},
            {u"empty"_s, [] { return emptyWindow(); }}};
}

} // namespace taskinput::gallery
