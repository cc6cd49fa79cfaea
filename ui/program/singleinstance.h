// One program per store: a second start hands its arguments to the first.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace taskinput {

//! Told by a second start.
struct HandedOver {
    QString task; //!< reference to open, or empty
};

/*! The first program listens under a name made from its store's folder; only processes of the same
 * person can reach it. */
class SingleInstance : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(QObject *parent = nullptr);

    //! Hands \a what to the program that holds \a storePath. False if nobody answers within a
    //! second or two.
    static bool handOver(const QString &storePath, const HandedOver &what);
    void listen(const QString &storePath);

signals:
    void asked(const taskinput::HandedOver &what);

private:
    void take();

    QLocalServer m_server;
};

} // namespace taskinput
