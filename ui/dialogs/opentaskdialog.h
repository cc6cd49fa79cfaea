// Open Task…: a task by its id, name or Console address.
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace taskinput::widgets {
class ErrorLine;
}

namespace taskinput::dialogs {

class OpenTaskDialog : public QDialog {
    Q_OBJECT
public:
    explicit OpenTaskDialog(QWidget *parent = nullptr);

    //! What is in the field at first, for instance a reference that could not be opened.
    void setReference(const QString &reference);
    //! Below the field; empty takes it away. The field keeps its text.
    void setError(const QString &text);

signals:
    //! A reference of a known form, trimmed. The dialog has closed.
    void openRequested(const QString &reference);

private:
    void takeClipboard();
    void updateButton();
    void finish();

    QLineEdit *m_reference;
    widgets::ErrorLine *m_error;
    QPushButton *m_open;
};

} // namespace taskinput::dialogs
