// What is known about one revision of the draft: computed off the UI thread, immutable.
#pragma once

#include "diff/fieldchanges.h"
#include "diff/structure.h"
#include "json/document.h"

#include <QDateTime>
#include <QList>

#include <memory>

namespace taskinput::session {

struct Analysis {
    quint64 revision = 0; //!< of the text buffer
    quint64 baselineNumber = 0; //!< which baseline it was compared with
    json::DocumentPtr draft; //!< of exactly this revision; never null
    json::DocumentPtr baseline; //!< null: never set, counts as {}
    bool isComparable = false; //!< draft and baseline are objects without errors: changes are filled
    QList<diff::FieldChange> changes; //!< with respelled ones
    QList<diff::Difference> nested; //!< per change: what differs inside a Changed value, capped
    QDateTime at; //!< UTC
};
using AnalysisPtr = std::shared_ptr<const Analysis>;

} // namespace taskinput::session
