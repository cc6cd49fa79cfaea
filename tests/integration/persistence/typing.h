// What the typist types, so that whoever watches can tell what must be there.
#pragma once

#include <QRandomGenerator>
#include <QString>

namespace taskinput::test {

struct Key {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString inserted;
};

//! One key after the other into a string of letters: the same ones for the same seed and string.
class Typing {
public:
    Typing(quint32 seed, const QString &text)
        : m_random(seed)
        , m_text(text)
    {
    }

    Key next()
    {
        Key key;
        const int length = static_cast<int>(m_text.size());
        if (length > 40 && m_random.bounded(4) == 0) {
            key.position = m_random.bounded(length - 1);
            key.removed = 1;
        } else {
            key.position = m_random.bounded(length + 1);
            key.inserted = QChar(static_cast<char16_t>(u'a' + m_random.bounded(26)));
        }
        m_text.replace(key.position, key.removed, key.inserted);
        return key;
    }
    const QString &text() const { return m_text; }

private:
    QRandomGenerator m_random;
    QString m_text;
};

} // namespace taskinput::test
