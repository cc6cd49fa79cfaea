// Every key of the program, to look up.
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QTreeWidget;

namespace taskinput::dialogs {

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    //! Those of \a actions that have keys, and the keys of lists and the editor.
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

private:
    void add(const QString &command, const QString &keys);
    void addKeysOfViews();
    void filter(const QString &text);

    QLineEdit *m_filter;
    QTreeWidget *m_list;
};

} // namespace taskinput::dialogs
