#include "ui/program/application.h"

#include "base/logging.h"
#include "ui/look/icons.h"
#include "ui/program/accountsettings.h"
#include "ui/program/endsignals.h"
#include "ui/program/storetexts.h"
#include "ui/window/mainwindow.h"
#include "ui/window/programbar.h"
#include "ui/window/workbench.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QProcess>
#include <QTimer>

namespace taskinput {

using namespace Qt::StringLiterals;

namespace {

api::Limits limitsFrom(const storage::Settings &settings)
{
    return {settings.connectTimeout, settings.readTimeout, settings.sendTimeout, settings.retries};
}

look::Theme::Choice choiceFrom(storage::ColorScheme scheme)
{
    switch (scheme) {
    case storage::ColorScheme::System:
        return look::Theme::Choice::System;
    case storage::ColorScheme::Light:
        return look::Theme::Choice::Light;
    case storage::ColorScheme::Dark:
        return look::Theme::Choice::Dark;
    }
    return look::Theme::Choice::System;
}

QString fingerprint(const Secret &token)
{
    if (token.isEmpty())
        return {};
    const QByteArray digest =
        QCryptographicHash::hash(token.reveal().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(12));
}

} // namespace

Application::Application(const CommandLine &asked, const storage::Folders &folders,
                         const Secret &environmentToken)
    : m_asked(asked)
    , m_folders(folders)
    , m_environmentToken(asked.sandbox ? Secret() : environmentToken)
    , m_settings(storage::readSettings(folders, &m_settingsProblem))
    , m_theme(std::make_unique<look::Theme>())
{
    m_theme->setChoice(choiceFrom(m_settings.colorScheme));
    QApplication::setWindowIcon(look::programIcon());
}

Application::~Application()
{
    // Sessions hand their last words to the store; the store is the last to go.
    m_window.reset();
    m_account.reset();
    m_signIn.reset();
    m_keeping.reset();
}

bool Application::prepare()
{
    const QString name = persistence::storeName(m_asked.sandbox ? QUrl() : m_asked.apiRoot,
                                                fingerprint(m_environmentToken));
    auto folder = persistence::StoreFolder::take(m_folders.data, name);
    if (folder) {
        m_storeFolder = std::move(*folder);
        m_instance = std::make_unique<SingleInstance>();
        m_instance->listen(m_storeFolder->path());
        connect(m_instance.get(), &SingleInstance::asked, this, [this](const HandedOver &what) {
            m_window->show();
            m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
            m_window->raise();
            m_window->activateWindow();
            openAsked(what.task);
        });
    } else {
        m_storeMissing = folder.error();
        if (folder.error().kind == persistence::FolderError::Kind::InUseHere)
            m_wasHandedOver = SingleInstance::handOver(folder.error().path, {m_asked.task});
        if (m_wasHandedOver)
            return false;
    }
    return m_asked.sandbox ? startSandbox() : true;
}

bool Application::startSandbox()
{
    sandbox::Options options;
    if (m_storeFolder)
        options.dataFolder = m_storeFolder->path() + u"/service"_s;
    m_sandbox = std::make_unique<sandbox::Server>(options);
    auto root = m_sandbox->start();
    if (!root) {
        qCCritical(logSandbox) << "The sandbox could not start:" << root.error();
        return false;
    }
    m_asked.apiRoot = *root;
    return true;
}

void Application::start()
{
    makeWindow();
    m_window->show();
    // Store, keychain, network and list come after the first paint.
    QTimer::singleShot(0, this, [this] {
        takeStore();
        beginSigningIn();
    });
}

void Application::makeWindow()
{
    m_tokens = m_asked.sandbox ? nullptr : storage::systemTokenStore();
    m_signIn =
        std::make_unique<session::SignIn>(m_asked.apiRoot, limitsFrom(m_settings), m_tokens.get());
    m_window = std::make_unique<window::MainWindow>(*m_signIn, m_settings, m_asked.sandbox);
    connect(m_signIn.get(), &session::SignIn::stateChanged, this, &Application::followSignIn);
    connect(m_signIn.get(), &session::SignIn::clientAboutToChange, this,
            [this](api::ApiClient *next) {
                if (next && m_account)
                    m_account->useClient(*next);
                else
                    closeAccount();
            });
    connectWindow();
    if (!m_settingsProblem.isEmpty())
        m_window->showProgramMessage(settingsProblemText());
}

void Application::connectWindow()
{
    connect(m_window.get(), &window::MainWindow::settingsChanged, this, &Application::takeSettings);
    connect(m_window.get(), &window::MainWindow::closing, this, &Application::leave);
    connect(m_window.get(), &window::MainWindow::openRequested, this, &Application::openAsked);
    connect(m_window.get(), &window::MainWindow::resetSandboxRequested, this,
            &Application::resetSandbox);
    connect(m_window.get(), &window::MainWindow::secretDraftsDecided, this,
            &Application::decideSecretDrafts);
    connect(m_window.get(), &window::MainWindow::exportJournalRequested, this,
            &Application::exportJournal);
    connect(m_window.get(), &window::MainWindow::trySandboxRequested, this, [] {
        // A program of its own on a store of its own: nothing of this account is touched.
        QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--sandbox"_s});
    });
    connect(qApp, &QGuiApplication::commitDataRequest, this, &Application::endSession);
    connect(new EndSignals(this), &EndSignals::asked, this, &Application::leave);
}

void Application::decideSecretDrafts(bool agreed)
{
    if (!m_account)
        return;
    setSecretDraftsOf(m_settings, m_account->accountKey(), agreed);
    saveSettings();
    m_account->workspace().setMayKeepSecretDrafts(agreed);
}

void Application::exportJournal()
{
    persistence::JournalStore *journal = m_keeping ? m_keeping->journalStore() : nullptr;
    if (!m_account)
        return;
    if (!journal) {
        m_window->showProgramMessage(
            tr("There is no journal to export: nothing outlives the program at the moment."));
        return;
    }
    auto *dialog = new QFileDialog(m_window.get(), tr("Export Journal"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON lines (*.jsonl)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"jsonl"_s);
    dialog->selectFile(u"journal.jsonl"_s);
    connect(dialog, &QFileDialog::fileSelected, journal, [this, journal](const QString &file) {
        if (!m_account)
            return;
        journal->exportLines(
            m_account->accountKey(), file, this, [this, file](const QString &problem) {
                const bool isDone = problem.isEmpty();
                m_window->programBar().post(
                    u"export"_s,
                    isDone ? widgets::Message::Severity::Success
                           : widgets::Message::Severity::Warning,
                    isDone ? tr("The journal was exported to %1.").arg(file)
                           : tr("The journal could not be exported: %1.").arg(problem));
            });
    });
    dialog->open();
}

void Application::takeStore()
{
    m_keeping = std::make_unique<Keeping>(
        std::move(m_storeFolder), m_storeMissing,
        persistence::JournalBounds{m_settings.journalMonths, m_settings.journalMegabytes});
    m_storeMessages = std::make_unique<StoreMessages>(*m_keeping, m_window->programBar());
}

void Application::beginSigningIn()
{
    if (m_sandbox) {
        m_signIn->signInForThisProcess(m_sandbox->token(), u"sandbox"_s);
    } else if (!m_environmentToken.isEmpty()) {
        const KnownAccount known = accountOfToken(m_settings, fingerprint(m_environmentToken));
        m_signIn->startForThisProcess(m_environmentToken, known.key, known.name);
    } else {
        const QString entry = lastAccountFor(m_settings, m_asked.apiRoot.toString());
        m_signIn->start(entry, knownNameOf(m_settings, entry));
    }
}

void Application::followSignIn()
{
    if (m_signIn->state() != session::SignIn::State::SignedIn) {
        closeAccount();
        return;
    }
    const QString key = m_signIn->accountKey();
    rememberSignIn();
    if (!m_account || m_account->accountKey() != key)
        openAccount();
}

void Application::rememberSignIn()
{
    const QString name = m_signIn->account().username;
    if (m_sandbox)
        return;
    if (m_environmentToken.isEmpty())
        rememberAccount(m_settings, m_signIn->accountKey(), name);
    else if (m_signIn->kept() == session::SignIn::Kept::UntilQuit)
        rememberAccountOfToken(m_settings, fingerprint(m_environmentToken),
                               {m_signIn->accountKey(), name});
}

void Application::openAccount()
{
    closeAccount();
    const QString key = m_signIn->accountKey();
    m_account = std::make_unique<AccountScope>(*m_signIn->client(), *m_keeping, key,
                                               secretDraftsOf(m_settings, key));
    m_account->workspace().setRecent(recentTasksOf(m_settings, key));
    m_window->setAccount(&m_account->tasks(), &m_account->workspace(), &m_account->connection());
    m_account->tasks().refresh();
    if (LastTask *last = m_account->lastTask()) {
        connect(last, &LastTask::heldBack, this, [this](const api::TaskSummary &task) {
            m_window->programBar().post(u"last task"_s, widgets::Message::Severity::Warning,
                                        taskHeldBackText(task.displayName()),
                                        {{tr("Open it"), [this, task] {
                                              if (m_account)
                                                  m_account->workspace().open(task);
                                          }}});
        });
        last->restore(m_asked.task.isEmpty());
    }
    if (!m_asked.task.isEmpty())
        openAsked(std::exchange(m_asked.task, {}));
    saveSettings(); // whose tasks are here is known at the next start, however this one ends
}

void Application::closeAccount()
{
    if (!m_account)
        return;
    if (LastTask *last = m_account->lastTask())
        last->leave();
    m_account->flushDrafts();
    setRecentTasksOf(m_settings, m_account->accountKey(), m_account->workspace().recent());
    m_window->setAccount(nullptr, nullptr, nullptr);
    m_account.reset();
}

void Application::openAsked(const QString &reference)
{
    if (reference.isEmpty())
        return;
    if (!m_account) {
        m_asked.task = reference; // as soon as somebody is signed in
        return;
    }
    const auto ref = api::parseTaskRef(reference);
    if (!ref) {
        m_window->showProgramMessage(
            tr("“%1” names no task. Use an ID, user~name, ~name or a Console link.")
                .arg(reference));
        return;
    }
    if (openKnown(*ref))
        return;
    m_account->workspace().open(*ref);
    // Without a connection the last known list, which may come a moment later, can tell too.
    connect(&m_account->tasks(), &session::TaskList::reset, &m_account->workspace(), [this, ref] {
        if (m_account->workspace().isResolving())
            openKnown(*ref);
    });
}

bool Application::openKnown(const api::TaskRef &ref)
{
    const api::TaskSummary *task = m_account->tasks().find(ref);
    if (task)
        m_account->workspace().open(*task);
    return task != nullptr;
}

void Application::takeSettings(const storage::Settings &settings)
{
    takeWindowSettings(m_settings, settings);
    m_theme->setChoice(choiceFrom(settings.colorScheme));
    if (persistence::JournalStore *journal = m_keeping ? m_keeping->journalStore() : nullptr)
        journal->setBounds({settings.journalMonths, settings.journalMegabytes});
}

void Application::leave()
{
    closeAccount();
    saveSettings();
    QCoreApplication::quit();
}

void Application::saveSettings()
{
    takeWindowSettings(m_settings, m_window->settings());
    if (!storage::writeSettings(m_folders, m_settings))
        qCWarning(logStorage) << "The settings could not be written";
}

//! The system ends the person's session and may end this process at any moment: nothing is asked,
//! and all that was typed is handed over. A send under way was recorded before it left.
void Application::endSession()
{
    if (m_account)
        m_account->flushDrafts();
    if (m_keeping)
        m_keeping->finishWriting();
}

void Application::resetSandbox()
{
    if (!m_sandbox || !m_account)
        return;
    // Drafts and history of a service that is no more would come back as edits of the new one.
    const QString key = m_account->accountKey();
    closeAccount();
    setRecentTasksOf(m_settings, key, {});
    m_storeFolder = m_keeping->giveUp();
    if (m_storeFolder && !m_storeFolder->removeFiles())
        qCWarning(logStorage) << "Not every file of the sandbox's drafts could be deleted";
    takeStore();
    m_sandbox->reset();
    m_signIn->signInForThisProcess(m_sandbox->token(), u"sandbox"_s);
}

} // namespace taskinput
