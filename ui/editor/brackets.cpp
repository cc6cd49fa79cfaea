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

//! A line that is longer is not looked at.
constexpr qsizetype longestLine = 50'000;

qsizetype endOfLine(QStringView part, qsizetype from)
{
    const qsizetype end = part.indexOf(u'\n', from);
    return end < 0 ? part.size() : end;
}

QList<Bracket> bracketsInLineAt(const text::Text &text, qsizetype position)
{
    const qsizetype line = text.lineAt(position);
    const qsizetype start = text.lineStart(line);
    const qsizetype length = text.lineEnd(line) - start;
    return length > longestLine ? QList<Bracket>() : bracketsIn(text.mid(start, length), start);
}

std::optional<qsizetype> closeBehind(const text::Text &text, qsizetype open, qsizetype reach)
{
    const qsizetype first = text.lineStart(text.lineAt(open));
    const QString part = text.mid(first, open - first + reach);
    qsizetype depth = 0;
    for (qsizetype start = 0; start < part.size();) {
        const qsizetype end = endOfLine(part, start);
        const QStringView line = QStringView(part).sliced(start, end - start);
        for (const Bracket &bracket : bracketsIn(line, first + start)) {
            if (bracket.position < open)
                continue;
            depth += bracket.isOpen ? 1 : -1;
            if (depth == 0)
                return bracket.position;
        }
        start = end + 1;
    }
    return std::nullopt;
}

std::optional<Bracket> bracketAt(const text::Text &text, qsizetype position)
{
    const QChar unit = text.at(position);
    if (!isOpening(unit) && !isClosing(unit))
        return std::nullopt;
    for (const Bracket &bracket : bracketsInLineAt(text, position)) {
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
    const qsizetype first = text.lineStart(text.lineAt(std::max<qsizetype>(0, position - reach)));
    const QString part = text.mid(first, position - first);
    qsizetype depth = 1;
    for (qsizetype end = part.size(); end >= 0;) {
        const qsizetype start = end == 0 ? 0 : part.lastIndexOf(u'\n', end - 1) + 1;
        const QStringView line = QStringView(part).sliced(start, end - start);
        const QList<Bracket> brackets = bracketsIn(line, first + start);
        for (auto bracket = brackets.crbegin(); bracket != brackets.crend(); ++bracket) {
            depth += bracket->isOpen ? -1 : 1;
            if (depth == 0)
                return bracket->position;
        }
        end = start - 1;
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
