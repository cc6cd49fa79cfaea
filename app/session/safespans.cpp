#include "session/safespans.h"

#include <algorithm>

namespace taskinput::session {

namespace {

bool pieceStaysInside(json::Kind kind, QStringView piece)
{
    switch (kind) {
    case json::Kind::String:
        return !piece.contains(u'"');
    case json::Kind::Array:
    case json::Kind::Object:
        return !piece.contains(u'}') && !piece.contains(u']');
    case json::Kind::Null:
    case json::Kind::False:
    case json::Kind::True:
    case json::Kind::Number:
        return std::ranges::all_of(piece, [](QChar c) {
            return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'+';
        });
    }
    return false;
}

//! Piece by piece: this runs in the UI thread at each edit, and a step may insert the whole text.
bool staysInside(json::Kind kind, const text::Text &inserted)
{
    for (qsizetype i = 0; i < inserted.chunkCount(); ++i) {
        if (!pieceStaysInside(kind, inserted.chunk(i)))
            return false;
    }
    return true;
}

//! At the end of a number one types on; at the end of a string or bracket something new begins.
bool mayTouchEnds(json::Kind kind)
{
    return kind != json::Kind::String && kind != json::Kind::Array && kind != json::Kind::Object;
}

} // namespace

SafeSpans::SafeSpans(const json::Document &document, const QSet<QString> &unsafe)
    : m_isSafe(true)
{
    const QList<json::NodeId> members = document.children(document.root());
    m_places.reserve(members.size());
    for (const json::NodeId id : members) {
        const json::Node &node = document.node(id);
        if (!unsafe.contains(document.key(id)))
            m_places.append({node.span.begin, node.span.end, node.kind});
    }
}

bool SafeSpans::follow(const QList<text::Edit> &edits)
{
    for (const text::Edit &edit : edits)
        m_isSafe = m_isSafe && follow(edit);
    return m_isSafe;
}

bool SafeSpans::follow(const text::Edit &edit)
{
    const qsizetype end = edit.position + edit.removed.size();
    const auto place = std::ranges::find_if(m_places, [&](const Place &p) {
        return mayTouchEnds(p.kind) ? edit.position >= p.begin && end <= p.end
                                    : edit.position > p.begin && end < p.end;
    });
    if (place == m_places.end() || !staysInside(place->kind, edit.inserted))
        return false;
    const qsizetype moved = edit.inserted.size() - edit.removed.size();
    place->end += moved;
    for (auto behind = std::next(place); behind != m_places.end(); ++behind) {
        behind->begin += moved;
        behind->end += moved;
    }
    return true;
}

} // namespace taskinput::session
