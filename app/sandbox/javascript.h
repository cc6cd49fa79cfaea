// What a JavaScript program makes of JSON: JSON.stringify(JSON.parse(text)).
#pragma once

#include "json/document.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace taskinput::sandbox {

enum class Numbers {
    AsJavaScript, //!< read as double and spelled anew: 1.00 is 1, 1E400 is null
    AsSpelled,
};

//! A number as JSON.stringify would write it.
QString javaScriptNumber(QStringView number);
//! A string token as JSON.stringify would write it: the shortest escapes, lone surrogates as
//! \udxxx.
QString javaScriptString(QStringView text);

//! \a value without white space, as a JavaScript program gives it back: keys that are array indexes
//! first and ascending, of members with the same name the last value at the first one's place,
//! strings with the shortest escapes. No recursion.
QString javaScriptText(const json::Document &document, json::NodeId value, Numbers numbers);

//! The members of an object in the order in which JavaScript lists them.
QList<std::pair<QString, json::NodeId>> javaScriptMembers(const json::Document &document,
                                                          json::NodeId object);

//! True for "0", "17", …, "4294967294": keys that JavaScript sorts to the front.
bool isArrayIndex(QStringView key);

} // namespace taskinput::sandbox
