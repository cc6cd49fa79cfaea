#include "text/edit.h"

#include <algorithm>

namespace taskinput::text {

namespace {

constexpr qsizetype singleEditsMost = 32;

Edit joined(const Text &text, const QList<Replacement> &replacements)
{
    const qsizetype begin = replacements.first().position;
    const qsizetype end = replacements.last().position + replacements.last().removed;
    TextBuilder builder;
    qsizetype done = begin;
    for (const Replacement &replacement : replacements) {
        builder.append(text, done, replacement.position - done);
        builder.append(replacement.inserted);
        done = replacement.position + replacement.removed;
    }
    return {begin, text.slice(begin, end - begin), builder.build()};
}

} // namespace

QList<Edit> editsFor(const Text &text, const QList<Replacement> &replacements)
{
    if (replacements.isEmpty())
        return {};
    if (replacements.size() > singleEditsMost)
        return {joined(text, replacements)};
    QList<Edit> edits;
    edits.reserve(replacements.size());
    qsizetype shift = 0;
    for (const Replacement &replacement : replacements) {
        edits.append({replacement.position + shift,
                      text.slice(replacement.position, replacement.removed),
                      Text(replacement.inserted)});
        shift += replacement.inserted.size() - replacement.removed;
    }
    return edits;
}

qsizetype movedBy(const QList<Edit> &edits, qsizetype position)
{
    for (const Edit &edit : edits) {
        if (position >= edit.position + edit.removed.size())
            position += edit.inserted.size() - edit.removed.size();
        else if (position > edit.position)
            position = std::min(position, edit.position + edit.inserted.size());
    }
    return position;
}

} // namespace taskinput::text
