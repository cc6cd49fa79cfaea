// Texts and lists as database blobs.
#pragma once

#include "text/text.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>
#include <utility>

namespace taskinput::persistence {

/*! Blobs are sealed: SQLite knows whether its pages hang together, not whether a byte inside a
   value is still the one that was written. \a where says what else must be as it was: whose value
   it is, the columns beside it. */

//! UTF-8 where that can hold the text; UTF-16 behind a mark where it can't (a lone surrogate in a
//! draft must survive too).
QByteArray toBlob(const text::Text &text, QByteArrayView where);
//! Nothing if it is not exactly what toBlob() made there.
std::optional<text::Text> textFromBlob(const QByteArray &blob, QByteArrayView where);

using Lists = std::pair<QStringList, QStringList>;
QByteArray toBlob(const Lists &lists, QByteArrayView where);
std::optional<Lists> listsFromBlob(const QByteArray &blob, QByteArrayView where);

//! A time as the files write it: ISO 8601 with milliseconds; empty, never null, for an invalid one.
QString timeStamp(const QDateTime &time);

} // namespace taskinput::persistence
