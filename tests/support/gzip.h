// gzip for test servers.
#pragma once

#include <QByteArray>

namespace taskinput::test {

//! \a bytes as one gzip member (RFC 1952).
QByteArray gzipped(const QByteArray &bytes);

} // namespace taskinput::test
