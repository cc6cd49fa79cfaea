// UTF-8 sizes and checks without building the bytes.
#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace taskinput {

//! Bytes that \a text takes as UTF-8. A lone surrogate counts three.
qint64 utf8Size(QStringView text) noexcept;

//! Position of the first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no
//! surrogates, nothing above U+10FFFF), or -1.
qsizetype firstInvalidUtf8(QByteArrayView bytes) noexcept;

//! Position of the first surrogate without its partner, or -1.
qsizetype firstLoneSurrogate(QStringView text) noexcept;

} // namespace taskinput
