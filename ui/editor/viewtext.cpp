#include "ui/editor/viewtext.h"

#include "base/bytes.h"

#include <algorithm>

namespace taskinput::editor {

namespace {

bool isUnshowable(QChar unit)
{
    return unit == u'\r' || unit == u'\u2028' || unit == u'\u2029' || unit == u'\ufdd0'
        || unit == u'\ufdd1';
}

qsizetype endOfLine(QStringView text, qsizetype from)
{
    const qsizetype end = text.indexOf(u'\n', from);
    return end < 0 ? text.size() : end;
}

//! Position of the quote that ends the string which starts behind \a from, or the line's end.
qsizetype endOfString(QStringView line, qsizetype from)
{
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == u'"')
            return i;
    }
    return line.size();
}

qint32 linesIn(QStringView string)
{
    return static_cast<qint32>(string.count(QStringView(u"\\n"))) + 1;
}

//! Folds one long line into \a result, to which everything before it was appended.
class LineFolder {
public:
    LineFolder(QStringView text, Span line, ViewText &result)
        : m_text(text)
        , m_line(line)
        , m_result(result)
        , m_viewStart(static_cast<qint32>(result.text.size()))
        , m_firstChip(result.chips.size())
    {
    }

    void fold()
    {
        const QStringView line = m_text.sliced(m_line.begin, m_line.length());
        qsizetype done = 0;
        for (qsizetype at = line.indexOf(u'"'); at >= 0; at = line.indexOf(u'"', at)) {
            const qsizetype end = endOfString(line, at + 1);
            if (end - at - 1 > longestShownString && end < line.size()) {
                m_result.text.append(line.sliced(done, at + 1 - done));
                addChip(Chip::Kind::String, positionOf(at + 1), positionOf(end),
                        linesIn(line.sliced(at + 1, end - at - 1)));
                done = end;
            }
            at = end + 1;
            if (at >= line.size())
                break;
        }
        m_result.text.append(line.sliced(done));
        foldRest();
    }

private:
    qint32 positionOf(qsizetype inLine) const { return m_line.begin + static_cast<qint32>(inLine); }

    void addChip(Chip::Kind kind, qint32 begin, qint32 end, qint32 codeLines)
    {
        const auto view = static_cast<qint32>(m_result.text.size());
        const qint64 bytes = utf8Size(m_text.sliced(begin, end - begin));
        m_result.chips.push_back({kind, view, {begin, end}, codeLines, bytes});
        m_result.text.append(QChar(QChar::ObjectReplacementCharacter));
    }

    void foldRest()
    {
        qint32 cut = m_viewStart + longestShownLine;
        if (m_result.text.size() <= cut)
            return;
        if (m_result.text[cut].isLowSurrogate())
            --cut;
        qint32 begin = m_line.begin + (cut - m_viewStart);
        for (std::size_t i = m_firstChip; i < m_result.chips.size(); ++i) {
            if (m_result.chips[i].view < cut)
                begin = m_result.chips[i].text.end + (cut - m_result.chips[i].view - 1);
        }
        while (m_result.chips.size() > m_firstChip && m_result.chips.back().view >= cut)
            m_result.chips.pop_back();
        m_result.text.truncate(cut);
        addChip(Chip::Kind::RestOfLine, begin, m_line.end, 0);
    }

    QStringView m_text;
    Span m_line;
    ViewText &m_result;
    qint32 m_viewStart;
    std::size_t m_firstChip;
};

ViewText folded(const QString &text)
{
    ViewText result;
    result.text.reserve(std::min<qsizetype>(text.size(), 1 << 20));
    qsizetype done = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = endOfLine(text, start);
        if (end - start > longestShownString) {
            result.text.append(QStringView(text).sliced(done, start - done));
            LineFolder(text, {static_cast<qint32>(start), static_cast<qint32>(end)}, result).fold();
            done = end;
        }
        start = end + 1;
    }
    result.text.append(QStringView(text).sliced(done));
    return result;
}

} // namespace

QString showable(QString text)
{
    if (std::any_of(text.cbegin(), text.cend(), isUnshowable))
        std::replace_if(text.begin(), text.end(), isUnshowable, QChar(QChar::ReplacementCharacter));
    return text;
}

bool hasLongLine(QStringView text)
{
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = endOfLine(text, start);
        if (end - start > longestShownString)
            return true;
        start = end + 1;
    }
    return false;
}

ViewText viewTextOf(const text::Text &text)
{
    const QString whole = text.toString();
    if (!hasLongLine(whole))
        return {showable(whole), {}};
    ViewText result = folded(whole);
    result.text = showable(std::move(result.text));
    return result;
}

} // namespace taskinput::editor
