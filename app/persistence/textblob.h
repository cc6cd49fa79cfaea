// Texts and lists as database blobs.
#pragma once

#include "text/text.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <utility>

namespace taskinput::persistence {

//! UTF-8 where that can hold the text; UTF-16 behind a mark where it can't (a lone surrogate in a draft must survive too).
QByteArray toBlob(const text::Text &text);
text::Text textFromBlob(const QByteArray &blob);

QByteArray toBlob(const QStringList &list);
QByteArray toBlob(const QStringList &first, const QStringList &second);
QStringList listFromBlob(const QByteArray &blob);
std::pair<QStringList, QStringList> listsFromBlob(const QByteArray &blob);

//! A time as the files write it: ISO 8601 with milliseconds; empty, never null, for an invalid one.
QString timeStamp(const QDateTime &time);

} // namespace taskinput::persistence
