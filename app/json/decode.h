// From an answer's bytes to the text that is shown.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace taskinput::json {

struct DecodedText {
    QString text;
    bool hadBom = false; //!< a leading byte order mark was dropped
};
struct DecodeError {
    qsizetype firstBadByte = 0;
};

//! Checks \a bytes as UTF-8; invalid bytes make the whole unreadable, they are never replaced.
Result<DecodedText, DecodeError> decodeUtf8(const QByteArray &bytes);

//! Raw U+2028, U+2029, U+FDD0, U+FDD1 (which Qt's text widget can't hold) as \u escapes; CR LF and
//! CR as LF. Outside strings CR is white space, inside strings a raw one is an error anyway, so no
//! value changes. Returns \a text itself (shared) when there is nothing to do.
QString fitForEditor(const QString &text);

} // namespace taskinput::json
