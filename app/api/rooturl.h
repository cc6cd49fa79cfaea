// Which API roots the program talks to.
#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace taskinput::api {

//! https://api.apify.com
QUrl defaultRootUrl();

//! The host is localhost, ::1 or in 127.0.0.0/8.
bool isLoopback(const QUrl &url);

/*! An API root without /v2 (a /v2 at the end and slashes there are dropped): https anywhere, http
   to loopback only, no user name, password, query or fragment. The error is one English sentence
   for stderr. */
Result<QUrl, QString> parseRootUrl(const QString &text);

} // namespace taskinput::api
