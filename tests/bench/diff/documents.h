// Pairs of documents as large as the platform takes, as an edit leaves them.
#pragma once

#include <QString>

namespace taskinput::bench {

struct DocumentPair {
    QString before, after;
};

//! Two lists of \a count objects with five members: 1 % inserted, 1 % moved, 1 % changed, spread
//! evenly.
DocumentPair editedLists(int count);
//! Objects {"startUrls": […], …} of some 9 MiB with one entry of 103,700 edited; formatted, one
//! entry a line.
DocumentPair oneEditedEntry();
//! The same value twice, once formatted, once without white space.
DocumentPair reformatted();
//! 20,000 lines of code in one string, one word of them changed.
DocumentPair longString();

} // namespace taskinput::bench
