#include "json/path.h"

#include <algorithm>

namespace taskinput::json {

LineIndex::LineIndex(const QString &text)
{
    m_starts.push_back(0);
    const char16_t *const begin = QStringView(text).utf16();
    const char16_t *const end = begin + text.size();
    for (const char16_t *at = begin; at != end; ++at) {
        if (*at > u'\r' || (*at != u'\n' && *at != u'\r'))
            continue;
        if (*at == u'\r' && end - at > 1 && at[1] == u'\n')
            ++at;
        m_starts.push_back(static_cast<qint32>(at + 1 - begin));
    }
}

qint32 LineIndex::line(qint32 position) const
{
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return std::max(0, static_cast<qint32>(behind - m_starts.begin()) - 1);
}

qint32 LineIndex::column(qint32 position) const
{
    return std::max(0, position - lineStart(line(position)));
}

qint32 LineIndex::lineStart(qint32 line) const
{
    return m_starts[static_cast<std::size_t>(std::clamp(line, 0, lineCount() - 1))];
}

qint32 LineIndex::lineCount() const noexcept
{
    return static_cast<qint32>(m_starts.size());
}

} // namespace taskinput::json
