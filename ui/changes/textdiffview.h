// Stored input and draft as text, inline or side by side.
#pragma once

#include "ui/models/textdiffmodel.h"

#include "base/background.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QLabel;
class QScrollBar;
class QStackedLayout;
class QToolButton;

namespace taskinput::session {
class Session;
}
namespace taskinput::widgets {
class EmptyState;
class ProgressLine;
} // namespace taskinput::widgets

namespace taskinput::changes {

class LinesView;

/*! Holds nothing while it is hidden: the difference is made on a worker when it is shown and after
   each new analysis, and dropped when it is hidden. While the text is no JSON, the last comparison
   stays. */
class TextDiffView : public QWidget {
    Q_OBJECT
public:
    using Mode = models::TextDiffModel::Mode;

    explicit TextDiffView(Mode mode, QWidget *parent = nullptr);

    void setSession(session::Session *session);
    //! Without a session: what to compare (null: nothing). Values of \a secrets are never shown.
    void showAnalysis(const session::AnalysisPtr &analysis, const QSet<QString> &secrets);

    models::TextDiffModel &model() { return *m_model; }
    LinesView *view() const { return m_view; }
    //! Selects the first line of the next or previous change, going round, and scrolls to it.
    void goToNext();
    void goToPrevious();

signals:
    //! Inline: the person wants both sides beside one another.
    void sideBySideRequested();
    //! Side by side: back to the editor, by button or Escape.
    void closeRequested();
    //! What is shown is made from the newest text.
    void differenceShown();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader();
    void takeAnalysis();
    void build();
    void showDifference(const models::TextDifferencePtr &difference);
    void showEmpty(const QString &title, const QString &sentence);
    void goTo(int row);
    void copy();

    QPointer<session::Session> m_session;
    session::AnalysisPtr m_analysis;
    QSet<QString> m_secrets;
    models::TextDiffModel *m_model;
    LinesView *m_view;
    QLabel *m_count;
    QToolButton *m_previous, *m_next;
    QWidget *m_page;
    widgets::EmptyState *m_empty;
    widgets::ProgressLine *m_progress;
    QStackedLayout *m_pages;
    Background<models::TextDifferencePtr> m_building;
};

} // namespace taskinput::changes
