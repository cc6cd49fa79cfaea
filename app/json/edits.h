// Changes of single members as text edits that leave everything else as it is.
#pragma once

#include "json/document.h"
#include "json/strings.h" // quoted()

#include <QList>
#include <QString>

namespace taskinput::json {

//! Replace [position, position + removed) by inserted; positions in the text before all edits,
//! ascending, not overlapping.
struct TextEdit {
    qint32 position = 0;
    qint32 removed = 0;
    QString inserted;
    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};
QString applied(const QString &text, const QList<TextEdit> &edits);

//! The value of member \a name of the top-level object becomes \a rawValue (one JSON value as text;
//! its further lines are re-indented to fit where it goes). A new member goes behind the last one,
//! or before \a before if that exists, in the white space of its neighbour. The result parses, and
//! all other values keep their spelling. Empty for a document with errors or without an object at
//! its top.
QList<TextEdit> withMember(const Document &document, const QString &name, const QString &rawValue,
                           const QString &before = {});
//! Every member of that name goes, with one comma and its line. Empty as above.
QList<TextEdit> withoutMember(const Document &document, const QString &name);

} // namespace taskinput::json
