// A long text as a sequence of shared immutable chunks.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <memory>

namespace taskinput::text {

/*! An immutable text of UTF-16 units. Copying is O(1); an edit copies the list of chunks (one pointer
    per ~16k units) and the chunk or two it touches, never the text. A copy is therefore a snapshot
    that another thread may read while editing goes on.

    Positions are 0-based UTF-16 units and equal QTextDocument positions of the same text (line ends
    are '\n'). Lines are 0-based. */
class Text {
public:
    Text() = default;
    explicit Text(const QString &text);

    qsizetype size() const noexcept;
    bool isEmpty() const noexcept { return size() == 0; }
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
    qsizetype lineStart(qsizetype line) const;
    qint64 utf8Size() const noexcept; //!< kept per chunk, O(chunks)

    friend bool operator==(const Text &a, const Text &b);
    // … chunk iteration for searching is added by the implementation
};

} // namespace taskinput::text
