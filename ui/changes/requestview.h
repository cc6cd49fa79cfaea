// What Send would send now: method, URL and the exact body.
#pragma once

#include "base/background.h"
#include "session/rows.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace taskinput::editor {
class JsonView;
}
namespace taskinput::session {
class Session;
}
namespace taskinput::widgets {
class Chip;
class EmptyState;
} // namespace taskinput::widgets

namespace taskinput::changes {

/*! Built when shown and after each change that matters while it is, empty while hidden. A new
   secret stands there as "<secret>". A body too long to be read as one line is shown with line
   breaks, and says so; a copy always has the body as it is sent. */
class RequestView : public QWidget {
    Q_OBJECT
public:
    explicit RequestView(QWidget *parent = nullptr);

    void setSession(session::Session *session);
    //! An empty body: nothing would be sent.
    void showPreview(const session::RequestPreview &preview);

    editor::JsonView *textPane() const { return m_text; }
    //! Method, URL, an empty line and the body as it is sent; empty if nothing would be sent.
    QString request() const;
    //! Puts request() on the clipboard; while hidden it is built first.
    void copy();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHeader();
    void refresh();
    void showBody(const QString &body);
    static QString textOf(const session::RequestPreview &preview, const QString &body);
    void showEmpty();

    QPointer<session::Session> m_session;
    session::RequestPreview m_preview;
    editor::JsonView *m_text;
    widgets::Chip *m_method;
    QLabel *m_size, *m_note;
    QPushButton *m_copy;
    QWidget *m_page;
    widgets::EmptyState *m_empty;
    QStackedLayout *m_pages;
    Background<QString> m_breaking;
};

} // namespace taskinput::changes
