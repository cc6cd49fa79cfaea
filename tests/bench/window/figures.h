// What a benchmark prints: one line of JSON a figure.
#pragma once

#include <QString>

#include <vector>

namespace taskinput::bench {

//! {"key": "typing p95, middle", "document": "103,700 addresses", "who": "ours", "value": 4.2,
//! "unit": "ms"}
void print(const QString &key, const QString &document, const QString &who, double value,
           const QString &unit, const QString &note = {});

double percentile(std::vector<double> values, double percent);

} // namespace taskinput::bench
