// What one field was, when, and back into the editor with it.
#pragma once

#include "ui/models/fieldhistorymodel.h"

#include "session/journalsink.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;

namespace taskinput::editor {
class JsonView;
}
namespace taskinput::widgets {
class EmptyState;
}

namespace taskinput::journal {

//! Opens without blocking, fills when the journal has answered.
class FieldHistoryDialog : public QDialog {
    Q_OBJECT
public:
    FieldHistoryDialog(session::JournalSink &journal, const session::DraftId &id,
                       const QString &field, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }
    editor::JsonView *valuePane() const { return m_value; }
    QPushButton *restoreButton() const { return m_restore; }

signals:
    //! The field shall have \a rawValue again; null: it shall go.
    void restoreRequested(const taskinput::session::DraftId &id, const QString &field,
                          const QString &rawValue);

private:
    void take(const QList<session::JournalEntry> &entries);
    void showValue();
    void takeWhole(const session::FieldValue &value, const session::JournalEntry &entry);
    void restore();

    QPointer<session::JournalSink> m_journal;
    const session::DraftId m_id;
    const QString m_field;
    models::FieldHistoryModel *m_model;
    QListView *m_list;
    editor::JsonView *m_value;
    QLabel *m_words; //!< instead of a value that has no text
    widgets::EmptyState *m_empty;
    QStackedLayout *m_pages;
    QPushButton *m_restore;
    QString m_raw; //!< of the selected value, once it is read; null: absent
    quint64 m_round = 0; //!< answers about another value are dropped
};

} // namespace taskinput::journal
