// What the window shows until someone is signed in.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace taskinput::widgets {
class ErrorLine;
class FilledButton;
class MessageBar;
class ProgressLine;
class SignLabel;
} // namespace taskinput::widgets

namespace taskinput::tasks {

class StartCard;

//! Asks for a token and says where it will be kept. It checks nothing itself.
class StartPage : public QWidget {
    Q_OBJECT
public:
    enum class Keychain { Available, Missing, Locked };

    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

    //! \a backend: what people call it, "Secret Service".
    void setKeychain(Keychain keychain, const QString &backend);
    //! While a token is checked; \a words say with whom: "Checking with api.apify.com…".
    void setBusy(bool isBusy, const QString &words = {});
    //! Below the field; the token stays. Empty takes it away.
    void setError(const QString &text);
    void clearToken();
    void focusToken();
    QLineEdit *tokenField() const noexcept { return m_token; }

signals:
    void signInRequested(const QString &token);
    //! Sign in with what the field holds, and keep it in memory only.
    void keepUntilQuit(const QString &token);
    void keychainRetryRequested();
    void cancelRequested();
    void trySandbox();
    void tokenPageRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum BarButton { KeepUntilQuit, TryAgain };

    QWidget *makeTokenRow();
    QWidget *makeLineWithSign(widgets::SignLabel *sign, QLabel *text);
    QWidget *makeLinks();
    void signIn();
    void updateKeptLine();
    void updateButtons();
    void fit();

    StartCard *m_card;
    widgets::SignLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_label;
    QLineEdit *m_token;
    widgets::FilledButton *m_signIn;
    widgets::ErrorLine *m_error;
    widgets::SignLabel *m_keptSign;
    QLabel *m_kept;
    widgets::MessageBar *m_bar;
    widgets::ProgressLine *m_progress;
    QHBoxLayout *m_tokenRow;
    QWidget *m_line;
    QPushButton *m_create;
    QPushButton *m_sandbox;
    QLabel *m_advice;
    QString m_keptText; //!< empty without a keychain
    QString m_busyText;
    bool m_isBusy = false;
    bool m_hasIcon = true;
};

} // namespace taskinput::tasks
