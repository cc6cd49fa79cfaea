// What Apify last said the input is, as the text that is shown and compared with.
#pragma once

#include "api/types.h"
#include "base/stopflag.h"
#include "text/text.h"
#include "json/document.h"

#include <QByteArray>
#include <QDateTime>

namespace taskinput::session {

enum class InputShape {
    Object,
    List, //!< sent by replacement only
    NeverSet, //!< null, an empty body or "not found": shown as {}
    Scalar, //!< shown, not editable
};

struct Baseline {
    InputShape shape = InputShape::NeverSet;
    json::DocumentPtr document; //!< of the formatted text; null = never set
    text::Text text; //!< the same, as it goes into the editor; "{}" if never set
    QByteArray bytes; //!< as received: an equal answer later needs no comparison
    QDateTime readAt; //!< UTC
    bool hadBom = false;
};

//! Formats an answer for the editor. Worker: linear. An empty one (no document, shape Object) if \a
//! stop was requested.
Baseline baselineOf(const api::InputReply &reply, const StopFlag &stop = {});

InputShape shapeOf(const json::Document &document);

//! \a document, or {} in place of none.
json::DocumentPtr orEmptyObject(const json::DocumentPtr &document);

} // namespace taskinput::session
