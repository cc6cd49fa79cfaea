#include "session/quietrhythm.h"

namespace taskinput::session {

using namespace std::chrono_literals;

namespace {
constexpr qint64 BigInput = 256'000;
} // namespace

bool QuietRhythm::isDue(qint64 inputBytes) const
{
    const std::chrono::milliseconds distance = inputBytes < BigInput ? 1min : 10min;
    return !m_since.isValid() || m_since.elapsed() >= distance.count();
}

} // namespace taskinput::session
