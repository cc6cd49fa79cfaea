// One connection of the misbehaving server.
#pragma once

#include "support/misbehavingserver.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <optional>

namespace taskinput::test {

//! Reads requests one after the other and follows the script of each. Owns \a socket; goes with it.
class HttpConversation final : public QObject {
    Q_OBJECT
public:
    HttpConversation(QTcpSocket *socket, std::shared_ptr<MisbehavingServer::Shared> shared,
                     QObject *parent);

    void release();

private:
    void read();
    bool readHead();
    void record();
    void act();
    void sendPiece();
    void closed();

    QTcpSocket *m_socket;
    std::shared_ptr<MisbehavingServer::Shared> m_shared;
    QByteArray m_received; //!< not yet understood
    std::optional<RecordedRequest> m_request; //!< the one under way
    qsizetype m_record = -1; //!< its place in the list
    qsizetype m_bodySize = 0;
    HttpScript m_script;
    bool m_isActing = false;
    qsizetype m_sent = 0;
    QTimer m_pace;
};

} // namespace taskinput::test
