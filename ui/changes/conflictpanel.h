// Fields that both sides changed: the list, the three versions of the selected one, and the choice.
#pragma once

#include "ui/models/conflicttext.h"

#include "base/background.h"
#include "session/rows.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace taskinput::models {
class ConflictModel;
}
namespace taskinput::session {
class Session;
}
namespace taskinput::widgets {
class ElidedLabel;
}

namespace taskinput::changes {

class LinesView;
class VersionHead;

/*! Takes the room of editor and changes while conflicts are open. Deciding moves on to the next
   open field; the versions are aligned on a worker. Escape leaves without deciding. */
class ConflictPanel : public QWidget {
    Q_OBJECT
public:
    using Choice = session::ConflictField::Choice;

    explicit ConflictPanel(QWidget *parent = nullptr);

    void setSession(session::Session *session);
    void showFields(const QList<session::ConflictField> &fields);
    //! What merged by itself, for the foot of the list.
    void showMerged(const QStringList &fields);

    models::ConflictModel &model() { return *m_model; }
    models::ConflictTextModel &text() { return *m_textModel; }
    QListView *list() const { return m_list; }
    QString currentField() const;

signals:
    void resolveRequested(const QString &field, taskinput::session::ConflictField::Choice choice);
    //! The person wants to write the value in the editor.
    void editByHandRequested(const QString &field);
    void closeRequested();
    //! The three versions of the selected field are shown.
    void versionsShown();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeVersions();
    QWidget *makeFieldHead();
    QWidget *makeHeads();
    const session::ConflictField *currentConflict() const;
    void showCurrent();
    void showTimes(const session::ConflictField *field);
    void showVersions(const models::ConflictTextPtr &text);
    void decide(Choice choice);

    QPointer<session::Session> m_session;
    models::ConflictModel *m_model;
    models::ConflictTextModel *m_textModel;
    QListView *m_list;
    QLabel *m_open, *m_merged;
    widgets::ElidedLabel *m_field;
    QLabel *m_question;
    QPushButton *m_editByHand;
    QWidget *m_heads;
    VersionHead *m_mine, *m_base, *m_theirs;
    LinesView *m_view;
    Background<models::ConflictTextPtr> m_aligning;
};

} // namespace taskinput::changes
