// Numbers for texts: equal texts get equal numbers.
#pragma once

#include <QHash>
#include <QStringView>

namespace taskinput::diff {

//! Counts from 0. The texts must outlive it.
class Numbering {
public:
    qint32 of(QStringView text)
    {
        const auto found = m_numbers.constFind(text);
        if (found != m_numbers.cend())
            return *found;
        const auto next = static_cast<qint32>(m_numbers.size());
        m_numbers.insert(text, next);
        return next;
    }
    qint32 count() const { return static_cast<qint32>(m_numbers.size()); }

private:
    QHash<QStringView, qint32> m_numbers;
};

} // namespace taskinput::diff
