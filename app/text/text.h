// A long text as a sequence of shared immutable chunks.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <memory>
#include <vector>

namespace taskinput::text {

class TextBuilder;

/*! An immutable text of UTF-16 units. Copying is O(1); an edit copies the list of chunks (one
   pointer per ~16k units) and the chunk or two it touches, never the text. A copy is therefore a
   snapshot that another thread may read while editing goes on.

    Positions are 0-based UTF-16 units and equal QTextDocument positions of the same text (line ends
    are '\n'). Lines are 0-based. Positions and lengths outside the text are clamped. */
class Text {
public:
    Text() = default;
    explicit Text(const QString &text);
    explicit Text(QStringView text);

    qsizetype size() const noexcept { return m_chunks ? m_chunks->size : 0; }
    bool isEmpty() const noexcept { return size() == 0; }
    //! A null QChar outside the text.
    QChar at(qsizetype position) const;
    //! One contiguous copy; the only call whose cost is the whole text.
    QString toString() const;
    QString mid(qsizetype position, qsizetype length) const;
    //! Shares whole chunks with this text.
    Text slice(qsizetype position, qsizetype length) const;

    //! This text with \a removed units at \a position replaced by \a inserted.
    Text replaced(qsizetype position, qsizetype removed, const Text &inserted) const;
    Text replaced(qsizetype position, qsizetype removed, QStringView inserted) const;

    qsizetype lineCount() const noexcept; //!< 1 for an empty text
    qsizetype lineAt(qsizetype position) const;
    //! Position of the line's first unit; size() for a line behind the last.
    qsizetype lineStart(qsizetype line) const;
    //! Position behind the line's last unit, its '\n' not counted.
    qsizetype lineEnd(qsizetype line) const;
    qint64 utf8Size() const noexcept; //!< bytes; O(1)

    //! The pieces of the text in order. The views stay valid as long as any copy of this text.
    qsizetype chunkCount() const noexcept;
    QStringView chunk(qsizetype index) const;
    qsizetype chunkStart(qsizetype index) const;
    qsizetype chunkAt(qsizetype position) const; //!< index of the chunk that holds \a position

    //! Units that both texts share at their start and, behind that, at their end. Chunks that both
    //! hold at the same distance are not looked at.
    static qsizetype commonPrefix(const Text &a, const Text &b);
    static qsizetype commonSuffix(const Text &a, const Text &b, qsizetype limit);

    friend bool operator==(const Text &a, const Text &b);

private:
    friend class TextBuilder;

    //! One piece, with what would cost a pass over it.
    struct Chunk {
        explicit Chunk(QString chunkText);
        QString text;
        qsizetype lineEnds = 0;
        qint64 utf8Bytes = 0; //!< a lone surrogate counts three
    };
    using ChunkPtr = std::shared_ptr<const Chunk>;

    struct Place {
        ChunkPtr chunk;
        qsizetype start = 0; //!< units before it
        qsizetype line = 0; //!< line ends before it
    };
    struct Chunks {
        std::vector<Place> places; //!< none is empty
        qsizetype size = 0;
        qsizetype lineEnds = 0;
        qint64 utf8Bytes = 0;
    };

    std::shared_ptr<const Chunks> m_chunks; //!< null = empty
};

/*! Puts a text together from pieces; pieces of other texts are shared, not copied, where they are
    whole chunks. */
class TextBuilder {
public:
    void append(QStringView text);
    void append(const Text &text);
    void append(const Text &text, qsizetype position, qsizetype length);
    //! Units so far.
    qsizetype size() const noexcept { return m_size + m_pending.size(); }
    //! The text; the builder is empty afterwards.
    Text build();

private:
    void appendChunk(const Text::ChunkPtr &chunk);
    void flush();

    std::vector<Text::ChunkPtr> m_chunks;
    QString m_pending; //!< small pieces wait here until they make a chunk
    qsizetype m_size = 0; //!< of m_chunks
};

} // namespace taskinput::text
