// Reads one property of an input schema.
#pragma once

#include "schema/inputschema.h"
#include "json/document.h"

namespace taskinput::schema {

//! Everything but name, section and isRequired. What has another type than today's rules ask for is
//! left out.
Field readField(const json::Document &document, json::NodeId property);

//! The decoded string of a member; empty if it is missing or no string.
QString stringMember(const json::Document &document, json::NodeId object, QStringView name);
//! The strings of a member that is a list of strings, or of a single string; others are left out.
QStringList stringsMember(const json::Document &document, json::NodeId object, QStringView name);
bool isTrue(const json::Document &document, json::NodeId object, QStringView name);

} // namespace taskinput::schema
