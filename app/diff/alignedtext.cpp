#include "diff/alignedtext.h"

#include "diff/commonends.h"

namespace taskinput::diff {

using json::Document;
using json::NodeId;

AlignedText::AlignedText(const Document &a, NodeId x, const Document &b, NodeId y)
    : m_beforeBegin(a.node(x).span.begin)
    , m_afterBegin(b.node(y).span.begin)
    , m_equalUnits(static_cast<qint32>(commonPrefix(a.rawValue(x), b.rawValue(y))))
{
}

bool AlignedText::covers(Span x, Span y) const
{
    const qint32 offset = x.begin - m_beforeBegin;
    return m_equalUnits >= 0 && offset == y.begin - m_afterBegin && offset >= 0
        && offset <= m_equalUnits;
}

AlignedText AlignedText::within(const Document &a, NodeId x, const Document &b, NodeId y) const
{
    return covers(a.node(x).span, b.node(y).span) ? *this : AlignedText(a, x, b, y);
}

bool AlignedText::isEqual(const Document &a, NodeId x, const Document &b, NodeId y) const
{
    const Span left = a.node(x).span;
    const Span right = b.node(y).span;
    if (left.length() != right.length())
        return false;
    if (covers(left, right))
        return left.end - m_beforeBegin <= m_equalUnits;
    return a.rawValue(x) == b.rawValue(y);
}

} // namespace taskinput::diff
