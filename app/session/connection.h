// Whether Apify can be reached at the moment.
#pragma once

#include "api/apiclient.h"

#include <QObject>
#include <QTimer>

namespace taskinput::session {

//! No answer came, for a reason that may pass.
bool isAboutTheConnection(const api::ApiError &error) noexcept;

/*! The truth about the network is a request: everyone who makes one tells how it ended. While the
   connection is away, or in doubt after a write without an answer, a small request is repeated in
   growing distances until any answer comes. */
class Connection : public QObject {
    Q_OBJECT
public:
    //! \a client must outlive this, or be exchanged before it goes.
    explicit Connection(api::ApiClient &client, QObject *parent = nullptr);

    void useClient(api::ApiClient &client);
    bool isOffline() const noexcept { return m_isOffline; }

    void succeeded();
    void failed(const api::ApiError &error); //!< any answer, even a refusal, proves the connection
    void doubt(); //!< a write got no answer: find out whether the connection is still there
    void tryNow();

signals:
    void changed(); //!< isOffline()
    void cameBack(); //!< after being offline or in doubt

private:
    void setOffline(bool offline);
    void startProbing(std::chrono::milliseconds first);
    void probe();
    void answered();

    api::ApiClient *m_client;
    api::Request m_probe;
    QTimer m_timer;
    std::chrono::milliseconds m_distance{0};
    bool m_isOffline = false;
    bool m_isInDoubt = false;
};

} // namespace taskinput::session
