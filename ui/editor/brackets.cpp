#include "ui/editor/brackets.h"

#include <QList>

#include <algorithm>

namespace taskinput::editor {

namespace {

bool isOpening(QChar unit)
{
    return unit == u'{' || unit == u'[';
}

bool isClosing(QChar unit)
{
    return unit == u'}' || unit == u']';
}

struct Bracket {
    qsizetype position = 0;
    bool isOpen = false;
};

//! The brackets of one line that are not inside a string; strings never cross a line end.
QList<Bracket> bracketsIn(QStringView line, qsizetype lineStart)
{
    QList<Bracket> result;
    bool isInString = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar unit = line[i];
        if (unit == u'"')
            isInString = !isInString;
        else if (isInString && unit == u'\\')
            ++i;
        else if (!isInString && (isOpening(unit) || isClosing(unit)))
            result.append({lineStart + i, isOpening(unit)});
    }
    return result;
}

//! Reads brackets line by line; lines that are too long to look at have none.
class Lines {
public:
    Lines(const text::Text &text, qsizetype reach)
        : m_text(text)
        , m_left(reach)
    {
    }
    bool isExhausted() const { return m_left <= 0; }
    QList<Bracket> brackets(qsizetype line)
    {
        const qsizetype start = m_text.lineStart(line);
        const qsizetype length = m_text.lineEnd(line) - start;
        m_left -= length + 1;
        if (length > longestLine)
            return {};
        return bracketsIn(m_text.mid(start, length), start);
    }

private:
    static constexpr qsizetype longestLine = 50'000;
    const text::Text &m_text;
    qsizetype m_left;
};

std::optional<qsizetype> closeBehind(const text::Text &text, qsizetype open, qsizetype reach)
{
    Lines lines(text, reach);
    qsizetype depth = 0;
    for (qsizetype line = text.lineAt(open); line < text.lineCount() && !lines.isExhausted();
         ++line) {
        for (const Bracket &bracket : lines.brackets(line)) {
            if (bracket.position < open)
                continue;
            depth += bracket.isOpen ? 1 : -1;
            if (depth == 0)
                return bracket.position;
        }
    }
    return std::nullopt;
}

std::optional<Bracket> bracketAt(const text::Text &text, qsizetype position)
{
    const QChar unit = text.at(position);
    if (!isOpening(unit) && !isClosing(unit))
        return std::nullopt;
    Lines lines(text, 1);
    for (const Bracket &bracket : lines.brackets(text.lineAt(position))) {
        if (bracket.position == position)
            return bracket;
    }
    return std::nullopt;
}

bool isPair(QChar open, QChar close)
{
    return (open == u'{' && close == u'}') || (open == u'[' && close == u']');
}

} // namespace

std::optional<qsizetype> openBracketBefore(const text::Text &text, qsizetype position,
                                           qsizetype reach)
{
    Lines lines(text, reach);
    qsizetype depth = 1;
    for (qsizetype line = text.lineAt(position); line >= 0 && !lines.isExhausted(); --line) {
        const QList<Bracket> brackets = lines.brackets(line);
        for (auto bracket = brackets.crbegin(); bracket != brackets.crend(); ++bracket) {
            if (bracket->position >= position)
                continue;
            depth += bracket->isOpen ? -1 : 1;
            if (depth == 0)
                return bracket->position;
        }
    }
    return std::nullopt;
}

std::optional<BracketPair> bracketsBeside(const text::Text &text, qsizetype caret, qsizetype reach)
{
    for (const qsizetype position : {caret - 1, caret}) {
        const std::optional<Bracket> bracket = bracketAt(text, position);
        if (!bracket)
            continue;
        const std::optional<qsizetype> other = bracket->isOpen
            ? closeBehind(text, position, reach)
            : openBracketBefore(text, position, reach);
        if (!other)
            continue;
        const BracketPair pair{std::min(position, *other), std::max(position, *other)};
        if (isPair(text.at(pair.open), text.at(pair.close)))
            return pair;
    }
    return std::nullopt;
}

} // namespace taskinput::editor
