#include "ui/models/difflines.h"

#include <algorithm>

namespace taskinput::models {

namespace {

//! Shorter lines stay whole even where line ends are written in them.
constexpr qsizetype ShortLine = 120;

//! Where the row that begins at \a from ends: behind the next `\n` written inside a string, or at
//! the end.
qsizetype rowEnd(QStringView line, qsizetype from)
{
    for (qsizetype i = line.indexOf(u'\\', from); i >= 0 && i + 1 < line.size();
         i = line.indexOf(u'\\', i + 2)) {
        const bool endsString = i + 2 < line.size() && line[i + 2] == u'"';
        if (line[i + 1] == u'n' && !endsString)
            return i + 2;
    }
    return line.size();
}

} // namespace

RowText::RowText(const QString &text)
{
    m_text.reserve(text.size() + text.size() / 64);
    const QStringView view(text);
    qint32 number = 0;
    qsizetype from = 0;
    while (from <= view.size()) {
        qsizetype end = view.indexOf(u'\n', from);
        if (end < 0)
            end = view.size();
        takeLine(view.sliced(from, end - from), ++number);
        from = end + 1;
    }
}

void RowText::takeLine(QStringView line, qint32 number)
{
    qsizetype from = 0;
    while (from == 0 || from < line.size()) {
        const qsizetype end = line.size() > ShortLine ? rowEnd(line, from) : line.size();
        takeRow(line.sliced(from, end - from), from == 0 ? number : 0);
        if (end == from)
            return;
        from = end;
    }
}

void RowText::takeRow(QStringView row, qint32 number)
{
    if (!m_starts.empty())
        m_text += u'\n';
    m_starts.push_back(static_cast<qint32>(m_text.size()));
    m_numbers.push_back(number);
    m_text += row;
    m_longest = std::max(m_longest, row.size());
}

QStringView RowText::row(qsizetype index) const
{
    const auto i = static_cast<std::size_t>(index);
    const qsizetype begin = m_starts[i];
    const qsizetype end = i + 1 < m_starts.size() ? m_starts[i + 1] - 1 : m_text.size();
    return QStringView(m_text).sliced(begin, end - begin);
}

QStringView RowText::content(qsizetype index) const
{
    const QStringView whole = row(index);
    // A row that goes on below ends inside a string: a comma there is text.
    const bool goesOn = index + 1 < rowCount() && number(index + 1) == 0;
    return !goesOn && whole.endsWith(u',') ? whole.chopped(1) : whole;
}

QString RowText::contents() const
{
    QString all;
    all.reserve(m_text.size());
    for (qsizetype i = 0; i < rowCount(); ++i) {
        if (i > 0)
            all += u'\n';
        all += content(i);
    }
    return all;
}

QString RowText::original(qsizetype first, qsizetype count) const
{
    QString text;
    for (qsizetype i = first; i < first + count; ++i) {
        if (i > first && number(i) > 0)
            text += u'\n';
        text += row(i);
    }
    return text;
}

} // namespace taskinput::models
