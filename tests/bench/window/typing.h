// Waiting, and pressing keys, with times.
#pragma once

#include "paintclock.h"

#include <functional>
#include <vector>

namespace taskinput::bench {

//! Runs the event loop until \a isTrue; ends the program with a message after \a seconds.
void waitFor(const char *what, const std::function<bool()> &isTrue, int seconds = 120);
//! Runs the event loop for \a milliseconds.
void rest(int milliseconds);

//! Milliseconds from a key press to its paint.
struct Press {
    double wall = 0;
    double cpu = 0; //!< of the UI thread: on a busy machine the rest is other programs'
};
//! The 95th percentile, the median and the longest of some.
struct Presses {
    std::vector<double> wall, cpu;
    double p95() const;
    QString note() const;
};

//! Presses one key in \a receiver and waits for the paint.
Press pressUntilPainted(PaintClock &clock, QWidget &receiver, int key, const QString &text);
//! \a count keys as a person would type them, mostly letters, with a rest after each.
Presses typeUntilPainted(PaintClock &clock, QWidget &receiver, int count, int restMs);

} // namespace taskinput::bench
