// Which edits of a text that can't be read at the moment are certainly not part of a secret.
#pragma once

#include "text/edit.h"
#include "json/document.h"

#include <QList>
#include <QSet>

namespace taskinput::session {

/*! Follows the values of top-level fields through edits, from the last text that could be split
   into fields. An edit is safe if it lies inside a value that is no secret and can't end it: what
   is typed there belongs to that field whatever comes. */
class SafeSpans {
public:
    SafeSpans() = default;
    //! \a document is an object without errors; \a unsafe are its fields that are or may be secret.
    SafeSpans(const json::Document &document, const QSet<QString> &unsafe);

    bool isSafe() const noexcept { return m_isSafe; } //!< so far
    //! Follows \a edits; false from the first unsafe one on.
    bool follow(const QList<text::Edit> &edits);

private:
    struct Place {
        qsizetype begin = 0;
        qsizetype end = 0;
        json::Kind kind = json::Kind::Null;
    };
    bool follow(const text::Edit &edit);

    QList<Place> m_places; //!< of safe values, ascending
    bool m_isSafe = false;
};

} // namespace taskinput::session
