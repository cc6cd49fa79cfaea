#include "ui/program/singleinstance.h"

#include "base/logging.h"
#include "ui/program/ownprocess.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QLocalSocket>

namespace taskinput {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerTime = 1500;
constexpr qint64 longestMessage = 64 * 1024;

QString serverName(const QString &storePath)
{
    const QByteArray digest =
        QCryptographicHash::hash(storePath.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"task-input-editor-"_s + QString::fromLatin1(digest.left(24));
}

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

bool SingleInstance::handOver(const QString &storePath, const HandedOver &what)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(storePath));
    if (!socket.waitForConnected(answerTime))
        return false;
    letOthersComeToFront();
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << what.task;
    socket.write(message);
    socket.waitForBytesWritten(answerTime);
    socket.disconnectFromServer();
    if (socket.state() != QLocalSocket::UnconnectedState)
        socket.waitForDisconnected(answerTime);
    return true;
}

void SingleInstance::listen(const QString &storePath)
{
    // The lock of the folder is ours, so whatever stands under this name is left over from a crash.
    const QString name = serverName(storePath);
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        qCWarning(logUi) << "A second start will not find this one:" << m_server.errorString();
}

void SingleInstance::take()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
        const QByteArray message = socket->read(longestMessage);
        socket->deleteLater();
        QDataStream stream(message);
        HandedOver what;
        stream >> what.task;
        emit asked(what);
    });
}

} // namespace taskinput
