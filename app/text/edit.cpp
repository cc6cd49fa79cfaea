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

bool isSpace(QChar unit)
{
    return unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\r';
}

//! Units of the first \a length that are no white space.
qsizetype inkIn(const Text &text, qsizetype length)
{
    qsizetype ink = 0;
    for (qsizetype i = 0; i < text.chunkCount() && text.chunkStart(i) < length; ++i) {
        const QStringView piece = text.chunk(i);
        const QStringView part = piece.first(std::min(piece.size(), length - text.chunkStart(i)));
        ink += part.size() - std::count_if(part.begin(), part.end(), isSpace);
    }
    return ink;
}

//! Position of the unit with \a ink such units before it.
qsizetype positionBehindInk(const Text &text, qsizetype ink)
{
    for (qsizetype i = 0; i < text.chunkCount(); ++i) {
        const QStringView piece = text.chunk(i);
        for (qsizetype at = 0; at < piece.size(); ++at) {
            if (!isSpace(piece[at]) && ink-- == 0)
                return text.chunkStart(i) + at;
        }
    }
    return text.size();
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

Span movedBy(const QList<Edit> &edits, Span span)
{
    const auto begin = static_cast<qint32>(movedBy(edits, qsizetype(span.begin)));
    const auto end = static_cast<qint32>(movedBy(edits, qsizetype(span.end)));
    return {begin, std::max(begin, end)};
}

qsizetype followed(const QList<Edit> &edits, qsizetype position)
{
    for (const Edit &edit : edits) {
        const qsizetype offset = position - edit.position;
        const bool isInside = offset > 0 && offset < edit.removed.size();
        if (isInside
            && inkIn(edit.removed, edit.removed.size())
                == inkIn(edit.inserted, edit.inserted.size()))
            position =
                edit.position + positionBehindInk(edit.inserted, inkIn(edit.removed, offset));
        else
            position = movedBy({edit}, position);
    }
    return position;
}

} // namespace taskinput::text
