#include "ui/editor/chipopening.h"

#include "json/colouring.h"
#include "json/strings.h"

#include <algorithm>

namespace taskinput::editor {

namespace {
constexpr qsizetype lookedAt = 20'000;
}

QString openedText(const text::Text &text, const Chip &chip)
{
    const QString raw = text.mid(chip.text.begin, chip.text.length());
    return chip.kind == Chip::Kind::String ? json::decodedString(QString(u'"' + raw + u'"')) : raw;
}

QString closedText(const QString &value, Chip::Kind kind)
{
    if (kind != Chip::Kind::String)
        return value;
    const QString token = json::quoted(value);
    return token.mid(1, token.size() - 2);
}

QString memberNameBefore(const text::Text &text, qsizetype position)
{
    const qsizetype start = std::max(text.lineStart(text.lineAt(position)), position - lookedAt);
    const QString line = text.mid(start, position - start);
    json::ColourRuns runs;
    json::colourLine(line, 0, runs);
    const auto isPartOfName = [](const json::ColourRun &run) {
        return run.token == json::TokenClass::Key || run.token == json::TokenClass::Escape;
    };
    qsizetype last = runs.size() - 1;
    while (last >= 0 && runs[last].token != json::TokenClass::Key)
        --last;
    if (last < 0)
        return {};
    qsizetype first = last;
    while (first > 0 && isPartOfName(runs[first - 1])
           && runs[first - 1].start + runs[first - 1].length == runs[first].start)
        --first;
    const qsizetype begin = runs[first].start;
    const qsizetype end = runs[last].start + runs[last].length;
    return json::decodedString(QStringView(line).sliced(begin, end - begin));
}

} // namespace taskinput::editor
