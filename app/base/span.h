// A half-open range of one text.
#pragma once

#include <QtGlobal>

namespace taskinput {

//! [begin, end) in UTF-16 units of one text. 32 bits: a text holds at most 2^31 - 1 units.
struct Span {
    qint32 begin = 0;
    qint32 end = 0;

    constexpr qint32 length() const noexcept { return end - begin; }
    constexpr bool isEmpty() const noexcept { return end == begin; }
    constexpr bool contains(qint32 position) const noexcept
    {
        return position >= begin && position < end;
    }
    friend constexpr bool operator==(Span, Span) = default;
};

} // namespace taskinput
