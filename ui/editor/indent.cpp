#include "ui/editor/indent.h"

#include "ui/editor/brackets.h"

#include <algorithm>

namespace taskinput::editor {

namespace {

// Nobody indents by hand deeper than this, and no line should cost more to look at.
constexpr qsizetype lookedAt = 20'000;

QString lineText(const text::Text &text, qsizetype line)
{
    const qsizetype start = text.lineStart(line);
    return text.mid(start, std::min(text.lineEnd(line) - start, lookedAt));
}

struct LineRange {
    qsizetype first = 0;
    qsizetype last = 0;
};

LineRange touchedLines(const text::Text &text, qsizetype begin, qsizetype end)
{
    const qsizetype first = text.lineAt(begin);
    const qsizetype last = text.lineAt(end);
    const bool onlyTouchesLast = last > first && text.lineStart(last) == end;
    return {first, onlyTouchesLast ? last - 1 : last};
}

//! Units at the start of \a line that one level takes.
qsizetype oneLevel(QStringView line)
{
    if (line.startsWith(u'\t'))
        return 1;
    qsizetype spaces = 0;
    while (spaces < indentWidth && spaces < line.size() && line[spaces] == u' ')
        ++spaces;
    return spaces;
}

} // namespace

QStringView indentation(QStringView line)
{
    const auto *end = std::find_if(line.begin(), line.end(),
                                   [](QChar unit) { return unit != u' ' && unit != u'\t'; });
    return line.first(end - line.begin());
}

LineBreak lineBreak(QStringView before, QStringView after)
{
    const QString indent = indentation(before).toString();
    const QStringView left = before.trimmed();
    const QStringView right = after.trimmed();
    const bool opens = left.endsWith(u'{') || left.endsWith(u'[');
    if (!opens)
        return {u'\n' + indent, 1 + indent.size()};
    const QString deeper = u'\n' + indent + QString(indentWidth, u' ');
    const bool closes = right.startsWith(left.endsWith(u'{') ? u'}' : u']');
    return {closes ? deeper + u'\n' + indent : deeper, deeper.size()};
}

QList<text::Replacement> indented(const text::Text &text, qsizetype begin, qsizetype end)
{
    QList<text::Replacement> result;
    const LineRange lines = touchedLines(text, begin, end);
    for (qsizetype line = lines.first; line <= lines.last; ++line) {
        const qsizetype start = text.lineStart(line);
        if (text.lineEnd(line) > start)
            result.append({start, 0, QString(indentWidth, u' ')});
    }
    return result;
}

QList<text::Replacement> dedented(const text::Text &text, qsizetype begin, qsizetype end)
{
    QList<text::Replacement> result;
    const LineRange lines = touchedLines(text, begin, end);
    for (qsizetype line = lines.first; line <= lines.last; ++line) {
        const qsizetype start = text.lineStart(line);
        const qsizetype removed = oneLevel(text.mid(start, indentWidth));
        if (removed > 0)
            result.append({start, removed, {}});
    }
    return result;
}

std::optional<QString> closingIndentation(const text::Text &text, qsizetype position)
{
    const qsizetype start = text.lineStart(text.lineAt(position));
    if (position - start > lookedAt)
        return std::nullopt;
    const QString before = text.mid(start, position - start);
    if (indentation(before).size() != before.size())
        return std::nullopt;
    if (const std::optional<qsizetype> open = openBracketBefore(text, position))
        return indentation(lineText(text, text.lineAt(*open))).toString();
    return before.sliced(oneLevel(before));
}

} // namespace taskinput::editor
