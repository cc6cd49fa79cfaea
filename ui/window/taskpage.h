// The open task: header, message, editor, changes at the side, details below.
#pragma once

#include "session/notice.h"
#include "storage/settings.h"

#include <QDialog>
#include <QPointer>
#include <QWidget>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace taskinput::changes {
class ChangePanel;
class ConflictPanel;
class RequestView;
class TextDiffView;
} // namespace taskinput::changes
namespace taskinput::dialogs {
class ReplaceDialog;
}
namespace taskinput::journal {
class JournalPanel;
}
namespace taskinput::panels {
class FieldHelpPanel;
class ProblemPanel;
class ReplyPanel;
} // namespace taskinput::panels
namespace taskinput::session {
class Session;
}
namespace taskinput::widgets {
class EmptyState;
class ProgressLine;
} // namespace taskinput::widgets

namespace taskinput::window {

class Actions;
class EditorPane;
class HeaderStrip;
class NoticeBar;
class TabbedPane;

class TaskPage : public QWidget {
    Q_OBJECT
public:
    explicit TaskPage(Actions &actions, QWidget *parent = nullptr);
    ~TaskPage() override;

    //! Null = no task is open.
    void setSession(session::Session *session);
    session::Session *session() const;
    void takeSettings(const storage::Settings &settings);
    void giveSettings(storage::Settings &settings) const;

    EditorPane *editorPane() const { return m_editor; }
    changes::ChangePanel *changes() const { return m_changes; }
    TabbedPane *sidePane() const { return m_side; }
    TabbedPane *bottomPane() const { return m_bottom; }
    journal::JournalPanel *journal() const { return m_journal; }

    QList<QWidget *> panes() const; //!< in reading order, for F6
    void focusPane(QWidget *pane);
    void review(); //!< Ctrl+S: the focus goes to the change list
    void showReply();
    void showJournal();
    void fitTo(int width);

signals:
    void fieldHistoryRequested(const QString &field);
    void caretMoved(qint32 line, qint32 column, const QString &path); //!< 1-based
    void fileProblem(const QString &text);
    //! A message's button that is about more than this task: sign in, open a page, copy a report.
    void actionRequested(taskinput::session::NoticeAction action);

private:
    void addSidePanes();
    void addBottomPanes();
    QWidget *makeBottomCorner();
    void offerCopy();
    void connectActions();
    void connectPanes();
    void followPhase();
    void followDetails();
    void followReply();
    void followReplacement();
    void performAction(session::NoticeAction action);
    void goToNoticeField();
    void pressSend();
    void stepChange(int by);
    void openBottom(QWidget *pane);
    void makeRoomBelow(double share);
    void showChangeMenu(const QPoint &position);
    QStringList removedFields() const;
    void goTo(qint32 position);
    void showConflicts(bool areShown);
    void showSideBySide(bool isShown);

    Actions &m_actions;
    QPointer<session::Session> m_session;
    HeaderStrip *m_header;
    widgets::ProgressLine *m_progress;
    NoticeBar *m_notices;
    QStackedWidget *m_room; //!< of the editor and changes, or of a view that takes it
    QSplitter *m_work; //!< editor column | side pane
    QSplitter *m_column; //!< editor | bottom pane
    EditorPane *m_editor;
    TabbedPane *m_side;
    TabbedPane *m_bottom;
    QToolButton *m_copyReply = nullptr;
    changes::ChangePanel *m_changes;
    changes::TextDiffView *m_textDifference;
    changes::TextDiffView *m_sideBySide;
    changes::RequestView *m_request;
    changes::ConflictPanel *m_conflicts;
    panels::FieldHelpPanel *m_help;
    panels::ProblemPanel *m_problems;
    panels::ReplyPanel *m_reply;
    journal::JournalPanel *m_journal;
    QPointer<dialogs::ReplaceDialog> m_replaceDialog;
};

} // namespace taskinput::window
