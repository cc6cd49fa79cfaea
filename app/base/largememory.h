// Cheaper first use of large blocks of memory.
#pragma once

#include <cstddef>

namespace taskinput {

//! Tells the system that the fresh block at \a begin will be filled from one end to the other, so
//! that it may use large pages: a text of 9 MiB otherwise costs some 5,000 page faults, which is
//! more than reading it. A hint: small blocks and systems without it ignore it. The content is not
//! changed.
void expectLargeUse(void *begin, std::size_t bytes) noexcept;

} // namespace taskinput
