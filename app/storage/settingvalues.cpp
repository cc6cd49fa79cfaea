#include "storage/settingvalues.h"

namespace taskinput::storage {

using namespace Qt::StringLiterals;

void SettingReader::number(const QString &key, int &value, int least, int most)
{
    if (!m_file.contains(key))
        return;
    bool isNumber = false;
    const int found = m_file.value(key).toString().trimmed().toInt(&isNumber);
    if (isNumber && found >= least && found <= most)
        value = found;
    else
        refuseValue(key);
}

void SettingReader::time(const QString &key, std::chrono::milliseconds &value)
{
    int count = static_cast<int>(value.count());
    number(key, count, 1, LongestTimeMs);
    value = std::chrono::milliseconds(count);
}

void SettingReader::flag(const QString &key, bool &value)
{
    if (!m_file.contains(key))
        return;
    const QString found = m_file.value(key).toString();
    if (found == "true"_L1 || found == "false"_L1)
        value = found == "true"_L1;
    else
        refuseValue(key);
}

void SettingReader::refuse(const QString &problem)
{
    if (m_problem.isNull())
        m_problem = problem;
}

void SettingReader::refuseValue(const QString &key)
{
    refuse(u"The setting %1 is not usable; its default is used."_s.arg(key));
}

} // namespace taskinput::storage
