// How often the input is looked at again without being asked.
#pragma once

#include <QElapsedTimer>

#include <chrono>

namespace taskinput::session {

//! At most every minute, every ten for big inputs: each look reads the whole input.
class QuietRhythm {
public:
    bool isDue(qint64 inputBytes) const;
    //! The person comes back to the window, perhaps from changing the input elsewhere: sooner.
    bool isDueOnReturn(qint64 inputBytes) const;
    void restart() { m_since.start(); } //!< the input was just read, for whatever reason

private:
    bool hasPassed(std::chrono::milliseconds distance) const;

    QElapsedTimer m_since;
};

} // namespace taskinput::session
