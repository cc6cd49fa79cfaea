// An answer of the sandbox, before it is sent.
#pragma once

#include "sandbox/faults.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace taskinput::sandbox {

QByteArray jsonContentType();

struct Reply {
    int status = 200;
    QByteArray contentType = jsonContentType();
    QByteArray body;
    QList<Header> headers;
    //! Asked before more of the body goes out: how many of the \a remaining bytes from \a offset on
    //! to send now, -1 to break the connection. May block. Empty = all at once.
    std::function<qint64(qint64 offset, qint64 remaining)> gate;
};

//! {"error":{"type":…,"message":…}}
QByteArray errorBody(const QByteArray &type, const QString &message);
Reply errorReply(int status, const QByteArray &type, const QString &message);
//! \a json as it is.
Reply bareReply(const QByteArray &json);
//! {"data":…}
Reply dataReply(const QByteArray &json);

//! Compressed, with the header that says so.
void gzipBody(Reply &reply);

} // namespace taskinput::sandbox
