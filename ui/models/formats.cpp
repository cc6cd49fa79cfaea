#include "ui/models/formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace taskinput::models {

using namespace Qt::StringLiterals;

namespace {

class Formats {
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

QLocale numberLocale()
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale;
}

//! \a value with at most \a decimals, without zeros at the end.
QString rounded(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const auto shown = static_cast<qint64>(std::llround(value * scale));
    qint64 fraction = shown % static_cast<qint64>(scale);
    for (; decimals > 0 && fraction % 10 == 0; fraction /= 10)
        --decimals;
    return numberLocale().toString(static_cast<double>(shown) / scale, 'f', decimals);
}

bool readsLikeAWord(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u'$';
    });
}

QString oneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &c : line) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line;
}

} // namespace

QString sizeText(qint64 bytes)
{
    if (bytes < 1000)
        return Formats::tr("%1 B", "bytes").arg(bytes);
    const auto size = static_cast<double>(bytes);
    if (bytes < 999'500)
        return Formats::tr("%1 kB").arg(rounded(size / 1e3, bytes < 99'950 ? 1 : 0));
    return Formats::tr("%1 MB").arg(megabytes(bytes));
}

QString megabytes(qint64 bytes)
{
    return rounded(static_cast<double>(bytes) / 1e6, bytes < 9'995'000 ? 2 : 1);
}

QString countText(qint64 count)
{
    return numberLocale().toString(count);
}

QString timeText(const QDateTime &when)
{
    return when.toLocalTime().toString(u"HH:mm"_s);
}

QString timeWithSeconds(const QDateTime &when)
{
    return when.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString momentText(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QDate day = when.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today)
        return timeText(when);
    if (day == today.addDays(-1))
        return Formats::tr("yesterday %1", "time").arg(timeText(when));
    if (day.year() == today.year())
        return Formats::tr("%1 %2", "day, time")
            .arg(QLocale().toString(day, u"d MMM"_s), timeText(when));
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

QString agoText(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const qint64 seconds = when.secsTo(now);
    const QDate day = when.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    // A clock that is a little ahead of ours must not say "in 3 seconds".
    if (seconds < 60)
        return seconds > -300 ? Formats::tr("just now") : momentText(when, now);
    if (seconds < 3600)
        return Formats::tr("%1 min ago").arg(seconds / 60);
    if (day == today || seconds < 6 * 3600)
        return Formats::tr("%1 h ago").arg(seconds / 3600);
    const qint64 days = day.daysTo(today);
    if (days <= 1)
        return Formats::tr("yesterday");
    if (days < 7)
        return Formats::tr("%1 d ago", "days").arg(days);
    return QLocale().toString(day, day.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 ms = duration.count();
    if (ms < 9'950)
        return Formats::tr("%1 s", "seconds")
            .arg(numberLocale().toString(static_cast<double>(ms) / 1e3, 'f', 1));
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 100)
        return Formats::tr("%1 s", "seconds").arg(seconds);
    return Formats::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString nameText(const QString &name)
{
    const QString shown = elidedMiddle(name, 40);
    return readsLikeAWord(name) ? shown : Formats::tr("“%1”", "quoted name").arg(shown);
}

QString nameList(const QStringList &names)
{
    constexpr qsizetype Most = 3;
    QStringList shown;
    for (const QString &name : names.first(std::min(names.size(), Most)))
        shown += nameText(name);
    if (shown.isEmpty())
        return {};
    const qsizetype more = names.size() - shown.size();
    if (more > 0)
        return Formats::tr("%1 and %n more", "list of names", static_cast<int>(more))
            .arg(shown.join(Formats::tr(", ", "between names")));
    if (shown.size() == 1)
        return shown.front();
    const QString last = shown.takeLast();
    return Formats::tr("%1 and %2", "list of names")
        .arg(shown.join(Formats::tr(", ", "between names")), last);
}

QString fieldCount(qsizetype count)
{
    return count == 1 ? Formats::tr("1 field") : Formats::tr("%1 fields").arg(countText(count));
}

QString elidedMiddle(QStringView text, qsizetype units)
{
    if (text.size() <= units)
        return oneLine(text);
    qsizetype head = (units - 1) * 2 / 3;
    qsizetype tail = text.size() - (units - 1 - head);
    // Never between the two halves of a surrogate pair.
    if (text[head - 1].isHighSurrogate())
        --head;
    if (text[tail].isLowSurrogate())
        ++tail;
    return oneLine(text.first(head)) + u'…' + oneLine(text.sliced(tail));
}

QString bandText(qint32 lines)
{
    return lines == 1 ? Formats::tr("1 unchanged line")
                      : Formats::tr("%1 unchanged lines").arg(countText(lines));
}

} // namespace taskinput::models
