// What is measured in the window. Each prints figures.
#pragma once

#include "paintclock.h"

namespace taskinput::bench {

//! The whole life of the 9 MiB document: opened, typed into, undone, compared, searched, replaced,
//! formatted, left and returned to, kept, weighed and sent.
void measureLargest(PaintClock &clock);
//! Opening, typing and comparing with each document.
void measureDocuments(PaintClock &clock);
//! Key press to painted with 1 kB.
void measureSmallest(PaintClock &clock);
//! 5,000 tasks. \a service prints its root and token for whoever makes the raw requests.
void measureTasks(PaintClock &clock);
//! Wake-ups by timers while nothing happens.
void measureIdle(PaintClock &clock, int seconds);

} // namespace taskinput::bench
