// What went wrong below HTTP.
#pragma once

#include "api/apierror.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace taskinput::api {

//! The situation behind a finished \a reply without a usable status. \a hasLeft: a byte of the
//! request may have arrived.
ApiError::Kind failureKind(const QNetworkReply &reply, bool hasLeft);

//! The body of an answer with a status is shorter than announced, or could not be decompressed.
bool isCut(const QNetworkReply &reply, qint64 bodySize);

//! Certificate subject, issuer and reason, one a line, as plain text.
QString tlsDetails(const QList<QSslError> &errors, const QNetworkReply &reply);

} // namespace taskinput::api
