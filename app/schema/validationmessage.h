// Which field a validation message of the platform is about.
#pragma once

#include <QString>
#include <QStringList>

namespace taskinput::schema {

//! "Input is not valid: Field input.x.y must be string, …" -> {message, path "x.y"} each; path
//! empty if none is named. Custom messages name no field; a comma inside a message does not split
//! it where that can be told.
struct NamedMessage {
    QString message; //!< word for word
    QString path; //!< below input: "a.0.b"
};
QList<NamedMessage> namedMessages(const QString &said);

} // namespace taskinput::schema
