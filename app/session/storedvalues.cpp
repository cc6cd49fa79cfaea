#include "session/storedvalues.h"

namespace taskinput::session {

namespace {
void addOnce(QList<Fingerprint> &values, Fingerprint value)
{
    if (!values.contains(value))
        values.append(value);
}
} // namespace

void StoredValues::replacedByUs(const QString &field, Fingerprint value)
{
    Past &past = m_fields[field];
    past.changedByOthers = false;
    addOnce(past.values, value);
}

void StoredValues::replacedByOthers(const QString &field, Fingerprint value)
{
    Past &past = m_fields[field];
    past.changedByOthers = true;
    addOnce(past.values, value);
}

void StoredValues::markOlder(const QString &field, Fingerprint value)
{
    replacedByOthers(field, value);
}

void StoredValues::forget(const QString &field)
{
    m_fields.remove(field);
}

void StoredValues::clear()
{
    m_fields.clear();
}

QStringList StoredValues::changedByOthers() const
{
    QStringList names;
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        if (it->changedByOthers)
            names.append(it.key());
    }
    return names;
}

bool StoredValues::isOlder(const QString &field, Fingerprint value) const
{
    const auto past = m_fields.constFind(field);
    return past != m_fields.cend() && past->changedByOthers && past->values.contains(value);
}

} // namespace taskinput::session
