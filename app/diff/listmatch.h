// Which entries of two lists are the same ones.
#pragma once

#include "base/stopflag.h"
#include "diff/alignedtext.h"
#include "json/document.h"

#include <vector>

namespace taskinput::diff {

/*! Hashes for matching, made on demand. Text hashes are cheap but see spelling, value hashes don't.
    Work on text hashes has a budget of a few times the text's size, so that lists nested in lists
    can't make the whole quadratic. */
class EntryHashes {
public:
    EntryHashes(const json::Document &document, const StopFlag &stop);

    const json::Document &document() const noexcept { return m_document; }
    //! False once the budget is spent: use value hashes then.
    bool mayHashText(const std::vector<json::NodeId> &entries, std::size_t from, std::size_t to);
    quint64 ofText(json::NodeId entry) const;
    //! Equal for equal meaning. The first call hashes the whole document.
    quint64 ofValue(json::NodeId entry);

private:
    const json::Document &m_document;
    StopFlag m_stop;
    quint64 m_seed;
    qint64 m_textBudget;
    std::vector<quint64> m_values;
};

//! For each entry its partner's index in the other list, or -1.
struct EntryMatch {
    std::vector<qint32> ofBefore;
    std::vector<qint32> ofAfter;
};

//! Matches equal values at the ends and where they are unique, with their neighbours, then entries
//! of the same identity, then what is left of equal ones. Each entry has at most one partner. A
//! match is a guess by hash: whoever needs the values to be equal compares them. Linear. \a known
//! is what is known of the texts around the entries.
EntryMatch matchEntries(EntryHashes &before, const std::vector<json::NodeId> &old,
                        EntryHashes &after, const std::vector<json::NodeId> &fresh,
                        const AlignedText &known = {});

//! The entries of a list; empty for NoNode or a value that is no list.
std::vector<json::NodeId> entriesOf(const json::Document &document, json::NodeId list);

} // namespace taskinput::diff
