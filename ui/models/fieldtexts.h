// What is known about one field, in words.
#pragma once

#include "schema/inputschema.h"
#include "json/document.h"

#include <QString>
#include <QStringList>

namespace taskinput::models {

//! All of it plain text: titles and descriptions come from whoever wrote the Actor.
struct FieldText {
    QString title; //!< the name where the schema has no title
    QString description;
    QString type; //!< "integer", "list", "text or null"; empty if the schema does not say
    QStringList facts; //!< "Default 100", "at least 1", "stored now 50"
    QStringList
        choices; //!< allowed or proposed values, each with its title: "RESIDENTIAL (Residential)"
    bool choicesAreProposals = false;
    bool isRequired = false, isSecret = false;
};

//! \a field null: the schema does not know it, or there is none. \a stored is what Apify has (null:
//! nothing); the value of a secret is not told.
FieldText fieldText(const QString &name, const schema::Field *field, const json::Document *stored,
                    bool isSecret);

} // namespace taskinput::models
