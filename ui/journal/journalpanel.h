// The journal: every send, searched and looked into.
#pragma once

#include "ui/models/journalmodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace taskinput::changes {
class ChangeView;
}
namespace taskinput::widgets {
class EmptyState;
class ProgressLine;
} // namespace taskinput::widgets

namespace taskinput::journal {

class JournalDetail;

/*! Filled while it is shown only; a hidden one holds nothing. What is asked for goes out as
   signals: the session of the task does it. */
class JournalPanel : public QWidget {
    Q_OBJECT
public:
    //! \a ofOneTask: sends of the open task, with the choice of all; else always of all.
    explicit JournalPanel(bool ofOneTask, QWidget *parent = nullptr);
    ~JournalPanel() override;

    //! Null: nobody is signed in.
    void setJournal(session::JournalSink *journal, const QString &account);
    void setTask(const QString &taskId);

    models::JournalModel &model() { return *m_model; }
    changes::ChangeView *view() const { return m_view; }
    JournalDetail *detail() const { return m_detail; }
    QLineEdit *searchField() const { return m_search; }
    QComboBox *scopeField() const { return m_scope; }

signals:
    void undoRequested(const taskinput::session::JournalEntry &entry);
    void historyRequested(const taskinput::session::DraftId &id, const QString &field);
    //! \a rawValue null: the field goes.
    void restoreRequested(const taskinput::session::DraftId &id, const QString &field,
                          const QString &rawValue);
    void exportRequested();
    void closeRequested(); //!< Escape, of the journal of all tasks
    void filled(); //!< the list is there

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void layOut();
    bool showsAll() const;
    session::JournalQuery query() const;
    void refresh();
    void ask(int limit);
    void askMore();
    void take(const QList<session::JournalEntry> &entries, int limit);
    void showContent();
    void showSelection();
    void undoSelected();
    void showHistory();
    void showMenu(const QPoint &position);

    const bool m_ofOneTask;
    QPointer<session::JournalSink> m_journal;
    QString m_account, m_taskId;
    models::JournalModel *m_model;
    QLineEdit *m_search;
    QComboBox *m_scope;
    QPushButton *m_export;
    changes::ChangeView *m_view;
    JournalDetail *m_detail;
    QSplitter *m_splitter;
    widgets::ProgressLine *m_progress;
    widgets::EmptyState *m_empty;
    QStackedLayout *m_pages;
    QTimer m_typing; //!< the search waits for a pause
    quint64 m_round = 0; //!< answers to an older question are dropped
    std::optional<session::JournalEntry> m_whole; //!< the selected send with all its values
    QString m_selectedSend, m_selectedField; //!< through a refill of the list
};

} // namespace taskinput::journal
