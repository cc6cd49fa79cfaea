// The text behind a string token.
#pragma once

#include <QString>
#include <QStringView>

namespace taskinput::json {

//! Behind the escapes of \a token (quotes included). Lone surrogates stay. Broken tokens give what
//! can be read: a missing end is no end, an unknown escape stands for its character.
QString decodedString(QStringView token);

//! Whether two tokens mean the same text.
bool sameString(QStringView a, bool aHasEscapes, QStringView b, bool bHasEscapes);

//! Equal for tokens that mean the same text. Not the same in another process.
quint64 stringHash(QStringView token, bool hasEscapes, quint64 seed);

//! A JSON string token for \a text: quotes, shortest escapes. What can't be sent (lone surrogates)
//! or can't be shown (see fitForEditor) becomes an escape too.
QString quoted(QStringView text);

} // namespace taskinput::json
