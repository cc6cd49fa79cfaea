#include "text/text.h"

#include "base/bytes.h"

#include <algorithm>

namespace taskinput::text {

Text::Chunk::Chunk(QString chunkText)
    : text(std::move(chunkText))
    , lineEnds(text.count(u'\n'))
    , utf8Bytes(taskinput::utf8Size(text))
{
}

Text::Text(const QString &text)
    : Text(QStringView(text))
{
}

Text::Text(QStringView text)
{
    TextBuilder builder;
    builder.append(text);
    *this = builder.build();
}

qsizetype Text::chunkCount() const noexcept
{
    return m_chunks ? static_cast<qsizetype>(m_chunks->places.size()) : 0;
}

QStringView Text::chunk(qsizetype index) const
{
    return m_chunks->places[static_cast<std::size_t>(index)].chunk->text;
}

qsizetype Text::chunkStart(qsizetype index) const
{
    return m_chunks->places[static_cast<std::size_t>(index)].start;
}

qsizetype Text::chunkAt(qsizetype position) const
{
    Q_ASSERT(m_chunks);
    const std::vector<Place> &places = m_chunks->places;
    const auto behind =
        std::upper_bound(places.begin(), places.end(), position,
                         [](qsizetype p, const Place &place) { return p < place.start; });
    return std::max<qsizetype>(0, behind - places.begin() - 1);
}

QChar Text::at(qsizetype position) const
{
    if (position < 0 || position >= size())
        return {};
    const qsizetype index = chunkAt(position);
    return chunk(index)[position - chunkStart(index)];
}

QString Text::toString() const
{
    return mid(0, size());
}

QString Text::mid(qsizetype position, qsizetype length) const
{
    const qsizetype begin = std::clamp<qsizetype>(position, 0, size());
    const qsizetype end = begin + std::clamp<qsizetype>(length, 0, size() - begin);
    QString result;
    if (begin == end)
        return result;
    result.reserve(end - begin);
    for (qsizetype i = chunkAt(begin); i < chunkCount() && chunkStart(i) < end; ++i) {
        const QStringView piece = chunk(i);
        const qsizetype from = std::max<qsizetype>(0, begin - chunkStart(i));
        const qsizetype to = std::min(piece.size(), end - chunkStart(i));
        result.append(piece.sliced(from, to - from));
    }
    return result;
}

Text Text::slice(qsizetype position, qsizetype length) const
{
    if (position <= 0 && length >= size())
        return *this;
    TextBuilder builder;
    builder.append(*this, position, length);
    return builder.build();
}

Text Text::replaced(qsizetype position, qsizetype removed, const Text &inserted) const
{
    const qsizetype begin = std::clamp<qsizetype>(position, 0, size());
    const qsizetype end = begin + std::clamp<qsizetype>(removed, 0, size() - begin);
    TextBuilder builder;
    builder.append(*this, 0, begin);
    builder.append(inserted);
    builder.append(*this, end, size() - end);
    return builder.build();
}

Text Text::replaced(qsizetype position, qsizetype removed, QStringView inserted) const
{
    const qsizetype begin = std::clamp<qsizetype>(position, 0, size());
    const qsizetype end = begin + std::clamp<qsizetype>(removed, 0, size() - begin);
    TextBuilder builder;
    builder.append(*this, 0, begin);
    builder.append(inserted);
    builder.append(*this, end, size() - end);
    return builder.build();
}

qsizetype Text::lineCount() const noexcept
{
    return m_chunks ? m_chunks->lineEnds + 1 : 1;
}

qsizetype Text::lineAt(qsizetype position) const
{
    if (!m_chunks || position <= 0)
        return 0;
    if (position >= size())
        return m_chunks->lineEnds;
    const Place &place = m_chunks->places[static_cast<std::size_t>(chunkAt(position))];
    return place.line + QStringView(place.chunk->text).first(position - place.start).count(u'\n');
}

qsizetype Text::lineStart(qsizetype line) const
{
    if (!m_chunks || line <= 0)
        return 0;
    if (line > m_chunks->lineEnds)
        return size();
    const std::vector<Place> &places = m_chunks->places;
    const auto behind =
        std::lower_bound(places.begin(), places.end(), line,
                         [](const Place &place, qsizetype l) { return place.line < l; });
    // The line end before this line stands in the last chunk that starts on an earlier line.
    const Place &place = *std::prev(behind);
    const QStringView piece = place.chunk->text;
    qsizetype at = -1;
    for (qsizetype left = line - place.line; left > 0; --left)
        at = piece.indexOf(u'\n', at + 1);
    return place.start + at + 1;
}

qsizetype Text::lineEnd(qsizetype line) const
{
    return line + 1 < lineCount() ? lineStart(line + 1) - 1 : size();
}

qint64 Text::utf8Size() const noexcept
{
    return m_chunks ? m_chunks->utf8Bytes : 0;
}

qsizetype Text::commonPrefix(const Text &a, const Text &b)
{
    const qsizetype limit = std::min(a.size(), b.size());
    qsizetype done = 0;
    while (done < limit) {
        const qsizetype i = a.chunkAt(done);
        const qsizetype j = b.chunkAt(done);
        const QStringView x = a.chunk(i).sliced(done - a.chunkStart(i));
        const QStringView y = b.chunk(j).sliced(done - b.chunkStart(j));
        const qsizetype length = std::min(x.size(), y.size());
        if (x.data() != y.data()) {
            const auto [at, other] = std::mismatch(x.begin(), x.begin() + length, y.begin());
            if (at != x.begin() + length)
                return done + (at - x.begin());
        }
        done += length;
    }
    return limit;
}

qsizetype Text::commonSuffix(const Text &a, const Text &b, qsizetype limit)
{
    limit = std::min({limit, a.size(), b.size()});
    qsizetype done = 0;
    while (done < limit) {
        const qsizetype endA = a.size() - done;
        const qsizetype endB = b.size() - done;
        const qsizetype i = a.chunkAt(endA - 1);
        const qsizetype j = b.chunkAt(endB - 1);
        const QStringView x = a.chunk(i).first(endA - a.chunkStart(i));
        const QStringView y = b.chunk(j).first(endB - b.chunkStart(j));
        const qsizetype length = std::min({x.size(), y.size(), limit - done});
        if (x.end() != y.end()) {
            qsizetype same = 0;
            while (same < length && x[x.size() - same - 1] == y[y.size() - same - 1])
                ++same;
            if (same < length)
                return done + same;
        }
        done += length;
    }
    return limit;
}

bool operator==(const Text &a, const Text &b)
{
    if (a.m_chunks == b.m_chunks)
        return true;
    return a.size() == b.size() && Text::commonPrefix(a, b) == a.size();
}

} // namespace taskinput::text
