// The list of what is wrong with the text.
#pragma once

#include "session/rows.h"

#include <QPointer>
#include <QWidget>

class QListView;
class QStackedLayout;

namespace taskinput::models {
class ProblemModel;
}
namespace taskinput::session {
class Session;
}
namespace taskinput::widgets {
class EmptyState;
}

namespace taskinput::panels {

class ProblemPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemPanel(QWidget *parent = nullptr);

    void setSession(session::Session *session);
    //! \a draft is what the rows were found in; may be null.
    void showProblems(const QList<session::ProblemRow> &rows, const json::DocumentPtr &draft);

    models::ProblemModel &model() { return *m_model; }
    QListView *view() const { return m_view; }
    int problemCount() const;

    //! Selects the first problem behind (before) \a caret, going round, and asks to show its place.
    void goToNext(qint32 caret);
    void goToPrevious(qint32 caret);

signals:
    void problemCountChanged(int count);
    //! The editor should show this place of the draft.
    void goToRequested(qint32 position);

private:
    void refresh();
    void showPlace(const QModelIndex &index);
    void goTo(int row);

    QPointer<session::Session> m_session;
    models::ProblemModel *m_model;
    QListView *m_view;
    widgets::EmptyState *m_empty;
    QStackedLayout *m_pages;
};

} // namespace taskinput::panels
