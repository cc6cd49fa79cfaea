// Between nodes, positions and paths.
#pragma once

#include "json/document.h"

#include <QString>

namespace taskinput::json {

//! "$", "$.startUrls[3].url", "$[\"a.b\"]"
QString pathOf(const Document &document, NodeId node);
//! The innermost value (or member, by its key) at \a position; NoNode outside. O(depth × log) or
//! O(nodes) once.
NodeId nodeAt(const Document &document, qint32 position);
//! The top-level member that \a position is in (key, colon, value), or NoNode.
NodeId topLevelMemberAt(const Document &document, qint32 position);
//! The node for "$.a[3].b", "a[3].b", "input.a.3.b" (as the platform's validation messages write
//! it) or a plain name; else NoNode.
NodeId nodeForPath(const Document &document, const QString &path);

//! 0-based line and column (UTF-16 units) of a position; keeps an index for repeated use.
class LineIndex {
public:
    explicit LineIndex(const QString &text);
    qint32 line(qint32 position) const;
    qint32 column(qint32 position) const;
    qint32 lineStart(qint32 line) const;
    qint32 lineCount() const noexcept;

private:
    std::vector<qint32> m_starts;
};

} // namespace taskinput::json
