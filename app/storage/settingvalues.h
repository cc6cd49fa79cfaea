// Typed values of an INI file, read with suspicion and written sparingly.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>

namespace taskinput::storage {

inline constexpr int LongestTimeMs = 24 * 60 * 60 * 1000;

//! Leaves a value alone where the file has none or one that makes no sense, and remembers the first
//! of the latter.
class SettingReader {
public:
    explicit SettingReader(const QSettings &file)
        : m_file(file)
    {
    }

    void number(const QString &key, int &value, int least, int most);
    void time(const QString &key, std::chrono::milliseconds &value);
    void flag(const QString &key, bool &value);
    void text(const QString &key, QString &value) { value = m_file.value(key, value).toString(); }
    void list(const QString &key, QStringList &value)
    {
        value = m_file.value(key, value).toStringList();
    }
    void bytes(const QString &key, QByteArray &value)
    {
        value = m_file.value(key, value).toByteArray();
    }
    template <typename Enum> void choice(const QString &key, Enum &value, const QStringList &names)
    {
        if (!m_file.contains(key))
            return;
        const qsizetype found = names.indexOf(m_file.value(key).toString());
        if (found >= 0)
            value = static_cast<Enum>(found);
        else
            refuseValue(key);
    }

    void refuse(const QString &problem);
    const QString &problem() const noexcept { return m_problem; } //!< null = none

private:
    void refuseValue(const QString &key);

    const QSettings &m_file;
    QString m_problem;
};

class SettingWriter {
public:
    explicit SettingWriter(QSettings &file)
        : m_file(file)
    {
    }

    void number(const QString &key, int value, int, int) { m_file.setValue(key, value); }
    void time(const QString &key, std::chrono::milliseconds value)
    {
        m_file.setValue(key, static_cast<qint64>(value.count()));
    }
    void flag(const QString &key, bool value) { m_file.setValue(key, value); }
    void text(const QString &key, const QString &value) { m_file.setValue(key, value); }
    void list(const QString &key, const QStringList &value) { m_file.setValue(key, value); }
    void bytes(const QString &key, const QByteArray &value) { m_file.setValue(key, value); }
    template <typename Enum> void choice(const QString &key, Enum value, const QStringList &names)
    {
        m_file.setValue(key, names.at(static_cast<qsizetype>(value)));
    }

private:
    QSettings &m_file;
};

} // namespace taskinput::storage
