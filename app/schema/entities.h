// Character references of HTML.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace taskinput::schema {

//! What stands for one reference and how many units of the text it took, ampersand and semicolon
//! included.
struct DecodedEntity {
    QString text;
    qsizetype length = 0;
};

//! The reference at the start of \a text ("&amp;…"): named ones as descriptions use them, decimal
//! and hexadecimal ones. Empty if it is none that is known; the ampersand then stands for itself.
//! Numbers that are no characters give U+FFFD.
std::optional<DecodedEntity> entityAt(QStringView text);

} // namespace taskinput::schema
