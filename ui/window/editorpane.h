// The editor of the open task: text, marks, find bar, and what stands there while there is no text.
#pragma once

#include "base/background.h"
#include "storage/settings.h"
#include "ui/editor/marks.h"
#include "ui/editor/viewstate.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace taskinput::editor {
class EditorPane;
class FindBar;
class JsonEditor;
} // namespace taskinput::editor
namespace taskinput::session {
class Session;
}
namespace taskinput::widgets {
class EmptyState;
}

namespace taskinput::window {

class Actions;

class EditorPane : public QWidget {
    Q_OBJECT
public:
    explicit EditorPane(Actions &actions, QWidget *parent = nullptr);
    ~EditorPane() override;

    void setSession(session::Session *session);
    editor::JsonEditor *editor() const { return m_editor; }
    void takeSettings(const storage::Settings &settings);
    void giveSettings(storage::Settings &settings) const;
    //! Innermost path at the caret of the newest analysis: "$.a[3]".
    QString pathAtCaret() const;
    //! Name of the top-level field at the caret; empty outside.
    QString fieldAtCaret() const;
    void goTo(qint32 position);
    void goToFieldNamed(const QString &name);
    void goToField();

signals:
    void caretMoved(qint32 line, qint32 column); //!< 1-based
    void fileProblem(const QString &text);

private:
    void connectActions();
    void connectFileActions();
    void followPhase();
    void followAnalysis();
    void tellCaret();
    void showMarks();
    void showFieldMarks();
    void showHistory();
    void importFile(const QString &path);
    void exportTo(const QString &path);
    void keepViewState();

    Actions &m_actions;
    QPointer<session::Session> m_session;
    QHash<QString, editor::ViewState> m_viewStates; //!< by task id
    QStackedWidget *m_stack;
    editor::EditorPane *m_pane;
    editor::JsonEditor *m_editor;
    editor::FindBar *m_find;
    widgets::EmptyState *m_failed;
    widgets::EmptyState *m_loading;
    Background<QList<editor::ChangeMark>> m_marks;
    struct ReadFile {
        QString text, problem;
    };
    Background<ReadFile> m_reading;
    Background<QString> m_writing;
};

} // namespace taskinput::window
