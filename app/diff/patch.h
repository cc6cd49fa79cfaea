// The merge body: ticked fields of the draft.
#pragma once

#include "diff/fieldchanges.h"

#include <QByteArray>

namespace taskinput::diff {

//! `{"name":value,…}` as UTF-8 with each value byte for byte as typed (white space between tokens
//! dropped). Never holds removed or respelled fields: the endpoint keeps what is missing (API docs,
//! actor-tasks input PUT). Names in \a fields that the draft lacks are skipped. "{}" if nothing is
//! left.
QByteArray mergeBody(const json::Document &draft, const QList<QString> &fields);

//! What a merge gives: \a stored with the members of \a patch set (both objects). Text in \a
//! stored's layout, values with their spelling. Used for the expected result of a send.
QString merged(const json::Document &stored, const json::Document &patch);

} // namespace taskinput::diff
