#include "base/largememory.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace taskinput {

void expectLargeUse(void *begin, std::size_t bytes) noexcept
{
#ifdef Q_OS_LINUX
    // Twice the usual large page: anything smaller need not hold a whole one.
    constexpr std::size_t worthIt = 4U << 20;
    if (bytes < worthIt)
        return;
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t offset = reinterpret_cast<std::size_t>(begin) % page;
    const std::size_t skipped = offset == 0 ? 0 : page - offset;
    // Refused by kernels without large pages, and then nothing is lost.
    (void)madvise(static_cast<std::byte *>(begin) + skipped, (bytes - skipped) / page * page,
                  MADV_HUGEPAGE);
#else
    Q_UNUSED(begin)
    Q_UNUSED(bytes)
#endif
}

} // namespace taskinput
