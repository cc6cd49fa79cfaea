// Fields that both sides changed, and what was decided about them.
#pragma once

#include "session/analysis.h"
#include "session/rows.h"

#include <QList>

namespace taskinput::session {

/*! A conflict stays until a send of its field went through or the field is no change any more.
   Undoing a decision in the text opens it again. */
class Conflicts {
public:
    //! \a fields were found now; older entries of the same names are replaced.
    void add(const QList<ConflictField> &fields);
    void choose(const QString &field, ConflictField::Choice choice);
    //! The text moved: decides by what it says now. True if something changed.
    bool follow(const Analysis &analysis);
    //! Sent, or read anew without a conflict.
    void remove(const QStringList &fields);
    void clear();

    const QList<ConflictField> &fields() const noexcept { return m_fields; }
    const ConflictField *find(const QString &field) const;
    int open() const;
    QStringList openFields() const;
    bool isOpen(const QString &field) const;

private:
    QList<ConflictField> m_fields;
};

} // namespace taskinput::session
