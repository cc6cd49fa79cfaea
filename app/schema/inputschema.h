// An Actor's input schema: what the program says about a field. Never needed: everything works
// without one.
#pragma once

#include "json/document.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace taskinput::schema {

//! Documentation of one top-level field. All texts are third-party: show as plain text.
struct Field {
    QString name;
    QString title;
    QString description; //!< HTML tags turned into plain text (<br> = line end, entities decoded),
                         //!< never markup
    QString section; //!< caption of the section it stands in
    QStringList types; //!< "string", …
    QString editor;
    QString unit;
    bool isRequired = false; //!< and has no default
    bool isSecret = false;
    bool isNullable = false;
    bool isHidden = false;
    QString defaultValue, prefill, example; //!< raw JSON, empty = none
    QString minimum, maximum; //!< raw JSON numbers; minLength/minItems/minProperties by type
    QStringList enumValues; //!< what is allowed: decoded strings
    QStringList enumTitles; //!< parallel to enumValues or suggestedValues, as far as it goes
    QStringList suggestedValues; //!< proposals, others are allowed too
    bool isEnumOfEntries = false; //!< a list: the values are what its entries may be
    QString pattern;
};

class InputSchema;
using InputSchemaPtr = std::shared_ptr<const InputSchema>;

//! Immutable. Tolerates schemas older than today's rules: what it doesn't understand it leaves out.
class InputSchema {
public:
    //! Null if \a bytes is no JSON object (broken JSON and broken UTF-8 included).
    static InputSchemaPtr parse(const QByteArray &bytes);

    QString title() const { return m_title; }
    QString description() const { return m_description; }
    const QList<Field> &fields() const noexcept { return m_fields; } //!< in the schema's order
    const Field *field(const QString &name) const; //!< null = unknown field
    bool allowsUnknown() const noexcept { return m_allowsUnknown; }

private:
    InputSchema() = default;

    QString m_title, m_description;
    QList<Field> m_fields;
    QHash<QString, qsizetype> m_places; //!< in m_fields
    bool m_allowsUnknown = true;
};

//! Plain text of a description that may hold HTML or Markdown links: tags go, <br> and blocks
//! become line ends, references are decoded once, links keep their text and show a web address in
//! parentheses. Control characters and those that turn the direction of text go too. What is left
//! may look like markup ("&lt;b&gt;" was meant to be read as <b>): show it as plain text.
QString plainText(const QString &thirdParty);

} // namespace taskinput::schema
