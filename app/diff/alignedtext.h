// How far the texts of two values run alike.
#pragma once

#include "json/document.h"

namespace taskinput::diff {

/*! What one look at two values' texts has shown, kept for the values inside them: up to the first
    difference nothing is read again, so that nested values cost no more than their text once. */
class AlignedText {
public:
    AlignedText() = default;
    //! Compares the texts of \a x and \a y up to the first difference.
    AlignedText(const json::Document &a, json::NodeId x, const json::Document &b, json::NodeId y);

    //! What is known inside: this one where it covers the first difference of \a x and \a y, else a
    //! new look.
    AlignedText within(const json::Document &a, json::NodeId x, const json::Document &b,
                       json::NodeId y) const;
    //! True if the texts of \a x and \a y, which stand inside the two values, are equal.
    bool isEqual(const json::Document &a, json::NodeId x, const json::Document &b,
                 json::NodeId y) const;

private:
    // Same distance from the start on both sides and in the part that was looked at.
    bool covers(Span x, Span y) const;

    qint32 m_beforeBegin = 0, m_afterBegin = 0;
    qint32 m_equalUnits =
        -1; //!< equal from the begins on; the units behind differ. -1: nothing known
};

} // namespace taskinput::diff
