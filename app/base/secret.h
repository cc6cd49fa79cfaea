// A text that must not be printed: API tokens.
#pragma once

#include <QDebug>
#include <QString>

#include <utility>

namespace taskinput {

//! Holds an API token. It has no conversion and prints as <hidden>; reveal() is the only way out
//! and is called where the Authorization header is made and where the keychain is written.
class Secret {
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
    {
    }
    const QString &reveal() const noexcept { return m_text; }
    bool isEmpty() const noexcept { return m_text.isEmpty(); }
    friend bool operator==(const Secret &, const Secret &) = default;
    friend QDebug operator<<(QDebug debug, const Secret &) { return debug << "<hidden>"; }

private:
    QString m_text;
};

} // namespace taskinput
