// What is known about one revision of the draft: computed off the UI thread, immutable.
#pragma once

#include "diff/fieldchanges.h"
#include "diff/structure.h"
#include "json/document.h"

#include <QDateTime>
#include <QList>
#include <QSet>

#include <memory>
#include <optional>

namespace taskinput::session {

struct Analysis {
    quint64 revision = 0; //!< of the text buffer
    quint64 baselineNumber = 0; //!< which baseline it was compared with
    json::DocumentPtr draft; //!< of exactly this revision; never null
    json::DocumentPtr baseline; //!< null: never set, counts as {}
    bool isComparable =
        false; //!< draft and baseline are objects without errors: changes are filled
    QList<diff::FieldChange> changes; //!< with respelled ones
    QList<diff::Difference> nested; //!< per change: what differs inside a Changed value, capped
    //! Where the input is no object (a list): what differs as a whole; changes is empty then.
    std::optional<diff::Difference> whole;
    bool hasLoneSurrogate = false;
    qint32 firstErrorLine = 0; //!< 1-based; 0 = no error
    QSet<QString>
        olderValues; //!< fields of changes that hold an older value, changed by someone else since
    QDateTime at; //!< UTC
};
using AnalysisPtr = std::shared_ptr<const Analysis>;

} // namespace taskinput::session
