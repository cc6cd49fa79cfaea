#include "session/quietrhythm.h"

namespace taskinput::session {

using namespace std::chrono_literals;

namespace {
constexpr qint64 BigInput = 256'000;
} // namespace

bool QuietRhythm::isDue(qint64 inputBytes) const
{
    return hasPassed(inputBytes < BigInput ? 1min : 10min);
}

bool QuietRhythm::isDueOnReturn(qint64 inputBytes) const
{
    // Each dialog that closes brings the window back, too.
    return hasPassed(inputBytes < BigInput ? 1s : 60s);
}

bool QuietRhythm::hasPassed(std::chrono::milliseconds distance) const
{
    return !m_since.isValid() || m_since.elapsed() >= distance.count();
}

} // namespace taskinput::session
