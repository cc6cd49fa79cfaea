// The answer of the last send: a strip that says how it went, and the full returned input or the
// error.
#pragma once

#include "session/presentation.h"
#include "session/rows.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QStackedLayout;

namespace taskinput::editor {
class JsonView;
}
namespace taskinput::session {
class Session;
}
namespace taskinput::widgets {
class EmptyState;
}

namespace taskinput::panels {

class ResultStrip;

//! Filled while it is shown only; a hidden one holds no text.
class ReplyPanel : public QWidget {
    Q_OBJECT
public:
    using Outcome = session::Facts::Outcome;

    explicit ReplyPanel(QWidget *parent = nullptr);

    void setSession(session::Session *session);
    void showReply(const std::optional<session::ReplyRecord> &record, Outcome outcome);

    editor::JsonView *textPane() const { return m_text; }
    //! What the pane shows or would show: the returned input, or the error as text.
    QString replyText() const;
    void copy() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void showVerdict();
    void showResult();
    void fill();

    QPointer<session::Session> m_session;
    std::optional<session::ReplyRecord> m_record;
    Outcome m_outcome = Outcome::None;
    ResultStrip *m_strip;
    editor::JsonView *m_text;
    QWidget *m_frame; //!< around the text
    QWidget *m_page;
    widgets::EmptyState *m_empty;
    QStackedLayout *m_pages;
    bool m_isFilled = false;
};

} // namespace taskinput::panels
