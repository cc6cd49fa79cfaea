// Title, description and facts of the field that the caret is in.
#pragma once

#include "ui/models/fieldtexts.h"

#include <QPointer>
#include <QScrollArea>

class QLabel;

namespace taskinput::session {
class Session;
}
namespace taskinput::widgets {
class Chip;
}

namespace taskinput::panels {

//! All texts come from whoever wrote the Actor: shown plain, never as markup.
class FieldHelpPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit FieldHelpPanel(QWidget *parent = nullptr);

    void setSession(session::Session *session);
    //! The caret is at \a position of the draft: shows the top-level field there. Cheap; call it on
    //! every move.
    void setCaret(qint32 position);

    void showField(const QString &name, const models::FieldText &text);
    //! No field, or nothing known: \a sentence says which.
    void showNothing(const QString &sentence);
    QString currentField() const { return m_name; }

private:
    void refresh();

    QPointer<session::Session> m_session;
    QString m_name;
    qint32 m_caret = 0;
    QLabel *m_title, *m_fieldName, *m_description, *m_choices, *m_facts;
    widgets::Chip *m_type, *m_required, *m_secret;
};

} // namespace taskinput::panels
