// One send of the journal: what its fields were before and after.
#pragma once

#include "ui/models/textdiffmodel.h"

#include "base/background.h"
#include "session/journalsink.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace taskinput::changes {
class LinesView;
}
namespace taskinput::widgets {
class ElidedLabel;
class EmptyState;
} // namespace taskinput::widgets

namespace taskinput::journal {

class JournalDetail : public QWidget {
    Q_OBJECT
public:
    explicit JournalDetail(QWidget *parent = nullptr);

    //! \a field null: all of them.
    void showSend(const session::JournalEntry &entry, const QString &field);
    void clear();

    changes::LinesView *view() const { return m_view; }
    models::TextDiffModel &model() { return *m_model; }
    QPushButton *undoButton() const { return m_undo; }
    QPushButton *historyButton() const { return m_history; }

signals:
    void undoRequested();
    void historyRequested();
    void shown(); //!< the difference of the send shown last is there

private:
    void showDifference(const models::TextDifferencePtr &difference);
    void showWords(const QString &title, const QString &sentence);

    widgets::ElidedLabel *m_head;
    models::TextDiffModel *m_model;
    changes::LinesView *m_view;
    QWidget *m_lines;
    widgets::EmptyState *m_words;
    QStackedLayout *m_pages;
    QPushButton *m_undo, *m_history;
    Background<models::TextDifferencePtr> m_building;
};

} // namespace taskinput::journal
