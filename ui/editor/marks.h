// What is marked beside and in the text: changes, problems, locks.
#pragma once

#include "base/span.h"
#include "text/edit.h"

#include <QList>
#include <QString>

namespace taskinput::editor {

//! Lines that differ from what Apify has or, in a reply, lines that were sent.
struct ChangeMark {
    enum class Kind {
        Added,
        Changed,
        Removed,
        Moved,
        Confirmed, //!< sent, and back as sent
    };
    Kind kind = Kind::Changed;
    qint32 firstLine = 0; //!< 0-based; of Removed: the line that what is gone stood before
    qint32 lineCount = 1; //!< 0 for Removed
    QList<Span> values; //!< positions of the text: what is changed in these lines
    friend bool operator==(const ChangeMark &, const ChangeMark &) = default;
};

struct ProblemMark {
    enum class Severity { Warning, Error };
    Severity severity = Severity::Error;
    Span span; //!< empty ones are shown on the character beside
    QString message; //!< one sentence, shown as tool tip
    friend bool operator==(const ProblemMark &, const ProblemMark &) = default;
};

//! A secret field.
struct LockMark {
    Span span;
    QString message; //!< tool tip
    friend bool operator==(const LockMark &, const LockMark &) = default;
};

//! All marks of one view. They come from an analysis of some revision and move with the edits that
//! follow it, until the next one replaces them.
class Marks {
public:
    void setChanges(QList<ChangeMark> changes); //!< in any order
    void setProblems(QList<ProblemMark> problems);
    void setLocks(QList<LockMark> locks);
    void clear();

    const QList<ChangeMark> &changes() const noexcept { return m_changes; }
    const QList<ProblemMark> &problems() const noexcept { return m_problems; }
    const QList<LockMark> &locks() const noexcept { return m_locks; }

    //! \a after is the text that the edits led to.
    void move(const QList<text::Edit> &edits, const text::Text &after);

    //! The mark that \a line is in, Removed ones left out; null if it is unchanged.
    const ChangeMark *changeAt(qint32 line) const;
    //! Something was removed before \a line.
    bool isRemovedBefore(qint32 line) const;

private:
    void moveChanges(const text::Edit &edit, qint32 editLine);

    QList<ChangeMark> m_changes; //!< by firstLine; Removed before others of the same line
    QList<ProblemMark> m_problems; //!< by position
    QList<LockMark> m_locks; //!< by position
};

} // namespace taskinput::editor
