// Which changed fields will be sent.
#pragma once

#include "session/analysis.h"
#include "session/draftsink.h"

#include <QSet>

namespace taskinput::session {

/*! New changes are ticked, older values are not; what the person said about a field wins until the
   field is no change any more. Removed and respelled fields can't be ticked: they are never sent.
 */
class Ticks {
public:
    bool isTicked(const diff::FieldChange &change, const QSet<QString> &olderValues) const;
    void set(const QString &field, bool ticked);
    bool isDeliberate(const QString &field) const
    {
        return m_ticked.contains(field);
    } //!< ticked by hand
    //! The person's word about \a field was about another value.
    void forget(const QString &field);
    void clear();
    //! A field that is no change any more starts afresh the next time.
    void keepOnly(const QList<diff::FieldChange> &changes);

    //! Ticked fields of \a analysis, in the draft's order.
    QStringList ticked(const Analysis &analysis) const;
    DraftTicks kept() const;
    void restore(const DraftTicks &ticks);
    const QSet<QString> &unticked() const noexcept { return m_unticked; }

private:
    QSet<QString> m_ticked;
    QSet<QString> m_unticked;
};

} // namespace taskinput::session
