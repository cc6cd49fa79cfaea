// The list of the program's parts and how they hang together.
#pragma once

#include "api/taskref.h"
#include "sandbox/server.h"
#include "session/signin.h"
#include "storage/settings.h"
#include "ui/look/theme.h"
#include "ui/program/accountscope.h"
#include "ui/program/commandline.h"
#include "ui/program/keeping.h"
#include "ui/program/singleinstance.h"
#include "ui/program/storemessages.h"

#include <QObject>

#include <memory>

namespace taskinput::window {
class MainWindow;
}

namespace taskinput {

/*! Owned by main(). Made before the first window is shown; start() does what can wait until it is.
 */
class Application : public QObject {
    Q_OBJECT
public:
    //! \a environmentToken: APIFY_TOKEN, empty = none; never looked at in the sandbox.
    Application(const CommandLine &asked, const storage::Folders &folders,
                const Secret &environmentToken);
    ~Application() override;

    //! False if there is nothing to do here: another program took the arguments (wasHandedOver()),
    //! or the sandbox can't start.
    bool prepare();
    bool wasHandedOver() const noexcept { return m_wasHandedOver; }
    void start();

    window::MainWindow &window() { return *m_window; }
    session::SignIn &signIn() { return *m_signIn; }
    AccountScope *account() { return m_account.get(); }
    sandbox::Server *sandbox() { return m_sandbox.get(); }

private:
    bool startSandbox();
    void makeWindow();
    void connectWindow();
    void takeStore();
    void beginSigningIn();
    void followSignIn();
    void rememberSignIn();
    void openAccount();
    void closeAccount();
    void openAsked(const QString &reference);
    bool openKnown(const api::TaskRef &ref);
    void leave();
    void endSession();
    void exportJournal();
    void decideSecretDrafts(bool agreed);
    void saveSettings();
    void takeSettings(const storage::Settings &settings);
    void resetSandbox();

    CommandLine m_asked;
    storage::Folders m_folders;
    Secret m_environmentToken;
    QString m_settingsProblem; //!< filled while the settings are read: before them
    storage::Settings m_settings;
    std::unique_ptr<look::Theme> m_theme;
    std::unique_ptr<sandbox::Server> m_sandbox;
    std::unique_ptr<SingleInstance> m_instance;
    bool m_wasHandedOver = false;
    std::unique_ptr<persistence::StoreFolder> m_storeFolder; //!< until Keeping takes it
    std::optional<persistence::FolderError> m_storeMissing;
    std::unique_ptr<StoreMessages> m_storeMessages;
    std::unique_ptr<Keeping> m_keeping;
    std::unique_ptr<storage::TokenStore> m_tokens;
    std::unique_ptr<session::SignIn> m_signIn;
    std::unique_ptr<AccountScope> m_account;
    std::unique_ptr<window::MainWindow> m_window;
};

} // namespace taskinput
