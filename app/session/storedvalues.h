// Which values Apify had for a field before, and whether someone else has changed it since.
#pragma once

#include "session/fieldvalues.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace taskinput::session {

/*! A text that goes back to an older stored value, by undoing a merge or by a restored draft, would
   overwrite a colleague without anyone meaning it. This remembers enough to notice: one fingerprint
   a value. Value type, shared on copy. */
class StoredValues {
public:
    //! \a value was stored until the person's own send: what is stored now is theirs to overwrite.
    void replacedByUs(const QString &field, Fingerprint value);
    //! \a value was stored until someone else changed the field.
    void replacedByOthers(const QString &field, Fingerprint value);
    //! The text holds \a value for \a field, brought by a restored draft rather than typed now.
    void markOlder(const QString &field, Fingerprint value);
    void forget(const QString &field);
    void clear();

    bool isEmpty() const noexcept { return m_fields.isEmpty(); }
    //! Fields that others have changed: the only ones where an older value is dangerous.
    QStringList changedByOthers() const;
    bool isOlder(const QString &field, Fingerprint value) const;

private:
    struct Past {
        bool changedByOthers = false;
        QList<Fingerprint> values;
    };
    QHash<QString, Past> m_fields;
};

} // namespace taskinput::session
