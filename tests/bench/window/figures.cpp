#include "figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace taskinput::bench {

namespace {

QString quoted(QString text)
{
    text.replace(QChar(u'\\'), QChar(u'/')).replace(QChar(u'"'), QChar(u'\''));
    return QChar(u'"') + text + QChar(u'"');
}

} // namespace

void print(const QString &key, const QString &document, const QString &who, double value,
           const QString &unit, const QString &note)
{
    std::printf("{\"key\": %s, \"document\": %s, \"who\": %s, \"value\": %.3f, \"unit\": %s, "
                "\"note\": %s}\n",
                qPrintable(quoted(key)), qPrintable(quoted(document)), qPrintable(quoted(who)),
                value, qPrintable(quoted(unit)), qPrintable(quoted(note)));
    std::fflush(stdout);
}

double percentile(std::vector<double> values, double percent)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = std::ceil(percent / 100 * double(values.size()));
    return values[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

} // namespace taskinput::bench
