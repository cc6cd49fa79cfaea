#include "ui/editor/syntaxcolours.h"

#include "ui/editor/viewtext.h"
#include "json/colouring.h"

namespace taskinput::editor {

namespace {

QTextCharFormat colored(const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

} // namespace

SyntaxColours::SyntaxColours(const look::Colors &colors)
{
    const auto set = [this](json::TokenClass token, const QColor &color) {
        m_formats[static_cast<std::size_t>(token)] = colored(color);
    };
    set(json::TokenClass::Key, colors.jsonKey);
    set(json::TokenClass::String, colors.jsonStr);
    set(json::TokenClass::Number, colors.jsonNum);
    set(json::TokenClass::Literal, colors.jsonLit);
    set(json::TokenClass::Punctuation, colors.jsonPunct);
    set(json::TokenClass::Escape, colors.jsonEsc);
    set(json::TokenClass::Invalid, colors.text);
}

QList<QTextLayout::FormatRange> SyntaxColours::formats(const QString &line) const
{
    if (line.size() > longestShownLine + 1)
        return {};
    json::ColourRuns runs;
    json::colourLine(line, 0, runs);
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(runs.size());
    for (const json::ColourRun &run : runs)
        formats.append({run.start, run.length, m_formats[static_cast<std::size_t>(run.token)]});
    return formats;
}

} // namespace taskinput::editor
