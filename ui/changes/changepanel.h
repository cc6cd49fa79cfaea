// The change list with its counts above and its sum and buttons below.
#pragma once

#include "ui/look/icons.h"
#include "ui/models/changemodel.h"

#include "schema/inputschema.h"

#include <QPointer>
#include <QWidget>

class QStackedLayout;

namespace taskinput::session {
class Session;
}

namespace taskinput::widgets {
class EmptyState;
}

namespace taskinput::changes {

class ChangeDelegate;
class ChangeFoot;
class ChangeView;
class CountsRow;

/*! Shows what differs and asks for what the person wants; with a session set, the asking goes
   there. Without one it is fed by showRows() and the like, and only the signals tell. */
class ChangePanel : public QWidget {
    Q_OBJECT
public:
    explicit ChangePanel(QWidget *parent = nullptr);

    void setSession(session::Session *session);

    //! The text can be compared: its rows, perhaps none.
    void showRows(const QList<session::ChangeRow> &rows, const session::AnalysisPtr &analysis);
    //! The text is no JSON at the moment, broken in line \a brokenLine (1-based): what was shown
    //! stays, greyed.
    void showBroken(qint32 brokenLine);
    //! There is nothing to compare: \a sentence says why.
    void showNothing(const QString &title, const QString &sentence);
    void setSchema(const schema::InputSchemaPtr &schema);

    models::ChangeModel &model() { return *m_model; }
    ChangeView *view() const { return m_view; }
    QString currentField() const;
    void setCurrentField(const QString &field);
    //! All kinds together: what the tab says.
    int changeCount() const;

    //! Keyboard focus to the list, on its first row if none is selected.
    void focusList();
    //! Selects the next or previous change, going round, and asks to show its place.
    void goToNext();
    void goToPrevious();
    //! The same from a place of the draft: the first change behind or before the caret.
    void goToNext(qint32 caret);
    void goToPrevious(qint32 caret);
    void undoCurrent();

signals:
    void changeCountChanged(int count);
    //! The editor should show this place of the draft.
    void goToRequested(qint32 position);
    void tickRequested(const QString &field, bool ticked);
    void undoRequested(const QString &field);
    void undoAllRequested();
    void setToNullRequested(const QString &field);
    void removeForRealRequested(const QStringList &fields);

private:
    void connectView();
    void connectFoot();
    void refresh();
    void step(int by);
    void stepFrom(qint32 caret, int by);
    void select(int row);
    void showPlace(const QModelIndex &index);
    void showSelection();
    void showPage(QWidget *page);
    void showNoChanges();
    void showMessage(look::Icon icon, const QString &title, const QString &sentence);
    void setStale(bool isStale);

    QPointer<session::Session> m_session;
    schema::InputSchemaPtr m_schema;
    session::AnalysisPtr m_shown; //!< behind the rows; null: nothing was comparable yet
    models::ChangeModel *m_model;
    ChangeView *m_view;
    ChangeDelegate *m_delegate;
    CountsRow *m_counts;
    ChangeFoot *m_foot;
    QWidget *m_list;
    widgets::EmptyState *m_message;
    QStackedLayout *m_pages;
};

} // namespace taskinput::changes
