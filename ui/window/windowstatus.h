// The status bar's parts: state, position, path, Tab mode, size, connection.
#pragma once

#include "session/presentation.h"

#include <QStatusBar>

namespace taskinput::widgets {
class StatusPart;
}

namespace taskinput::window {

class WindowStatus : public QStatusBar {
    Q_OBJECT
public:
    explicit WindowStatus(QWidget *parent = nullptr);

    void showPresentation(const session::Presentation &shown);
    //! A state that no session stands behind: not signed in, loading the list.
    void showText(const QString &text);
    //! 1-based; 0 hides the parts that speak of a text.
    void showPosition(qint32 line, qint32 column);
    void showPath(const QString &path);
    //! \a body is what Send would send, \a text the document; -1 hides it.
    void showSize(qint64 text, qint64 body);
    void showTabMode(bool movesFocus);
    void showConnection(const QString &host, bool isOffline, bool isSandbox);
    QString stateText() const;

signals:
    void pathClicked(const QString &path);
    void tabModeClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPart(widgets::StatusPart *part);

    widgets::StatusPart *m_state;
    widgets::StatusPart *m_position;
    widgets::StatusPart *m_path;
    widgets::StatusPart *m_tabMode;
    widgets::StatusPart *m_size;
    widgets::StatusPart *m_connection;
    QString m_shownPath;
    bool m_hasText = false;
};

} // namespace taskinput::window
