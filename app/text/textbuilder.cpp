#include "text/text.h"

#include <algorithm>
#include <utility>

namespace taskinput::text {

namespace {
// Big enough that the list of a 9 MiB text is a few hundred pointers, small enough that copying one
// per key stroke costs microseconds.
constexpr qsizetype chunkUnits = 16 * 1024;
// A chunk may grow to this by editing before it is cut.
constexpr qsizetype mostUnits = chunkUnits + chunkUnits / 2;
// Smaller chunks are joined with their neighbours, so that editing never leaves a crumbled text.
constexpr qsizetype smallUnits = chunkUnits / 4;
} // namespace

void TextBuilder::append(QStringView text)
{
    while (m_pending.size() + text.size() > mostUnits) {
        const qsizetype length =
            std::clamp<qsizetype>(chunkUnits - m_pending.size(), 0, text.size());
        m_pending.append(text.first(length));
        text = text.sliced(length);
        flush();
    }
    m_pending.append(text);
}

void TextBuilder::append(const Text &text)
{
    append(text, 0, text.size());
}

void TextBuilder::append(const Text &text, qsizetype position, qsizetype length)
{
    const qsizetype begin = std::clamp<qsizetype>(position, 0, text.size());
    const qsizetype end = begin + std::clamp<qsizetype>(length, 0, text.size() - begin);
    if (begin == end)
        return;
    for (qsizetype i = text.chunkAt(begin); i < text.chunkCount() && text.chunkStart(i) < end;
         ++i) {
        const Text::Place &place = text.m_chunks->places[static_cast<std::size_t>(i)];
        const qsizetype from = std::max<qsizetype>(0, begin - place.start);
        const qsizetype to = std::min(place.chunk->text.size(), end - place.start);
        if (from == 0 && to == place.chunk->text.size())
            appendChunk(place.chunk);
        else
            append(QStringView(place.chunk->text).sliced(from, to - from));
    }
}

void TextBuilder::appendChunk(const Text::ChunkPtr &chunk)
{
    const qsizetype length = chunk->text.size();
    const bool isCrumb =
        length < smallUnits || (!m_pending.isEmpty() && m_pending.size() < smallUnits);
    if (isCrumb && m_pending.size() + length <= mostUnits) {
        m_pending.append(chunk->text);
        return;
    }
    flush();
    m_chunks.push_back(chunk);
    m_size += length;
}

void TextBuilder::flush()
{
    if (m_pending.isEmpty())
        return;
    m_size += m_pending.size();
    m_pending.squeeze();
    m_chunks.push_back(std::make_shared<const Text::Chunk>(std::exchange(m_pending, {})));
}

Text TextBuilder::build()
{
    flush();
    Text text;
    if (m_chunks.empty())
        return text;
    auto chunks = std::make_shared<Text::Chunks>();
    chunks->places.reserve(m_chunks.size());
    QChar before;
    for (Text::ChunkPtr &chunk : m_chunks) {
        const QString &piece = chunk->text;
        chunks->places.push_back({chunk, chunks->size, chunks->lineEnds});
        chunks->size += piece.size();
        chunks->lineEnds += chunk->lineEnds;
        chunks->utf8Bytes += chunk->utf8Bytes;
        // A pair cut by a border was counted as two lone halves of three bytes each; it takes four.
        if (before.isHighSurrogate() && piece.front().isLowSurrogate())
            chunks->utf8Bytes -= 2;
        before = piece.back();
    }
    m_chunks.clear();
    m_size = 0;
    text.m_chunks = std::move(chunks);
    return text;
}

} // namespace taskinput::text
