// Sizes, counts, times and names the way every part of the window writes them.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>

namespace taskinput::models {

//! "117 B", "1.2 kB", "25 kB", "4.55 MB": powers of 1000, as the API counts.
QString sizeText(qint64 bytes);
//! "9.44" for 9,437,184 in megabytes: the number alone, for "10.1 of 9.44 MB".
QString megabytes(qint64 bytes);
//! "4,312", grouped as the locale does; the C locale groups by commas.
QString countText(qint64 count);

//! "14:02" and "14:07:31" in local time; empty for an invalid time.
QString timeText(const QDateTime &when);
QString timeWithSeconds(const QDateTime &when);
//! "14:02" today, "yesterday 14:02", "9 Nov 14:02" this year, "9 Nov 2024" before. \a now is for
//! tests.
QString momentText(const QDateTime &when, const QDateTime &now = QDateTime::currentDateTime());
//! "just now", "5 min ago", "2 h ago", "yesterday", "3 d ago", then a date.
QString agoText(const QDateTime &when, const QDateTime &now = QDateTime::currentDateTime());
//! "0.4 s", "12 s", "2 min 5 s".
QString durationText(std::chrono::milliseconds duration);

//! A field's name inside a sentence: as it is when it reads like one word, else in quotation marks.
//! Long names are cut in the middle, control characters shown as spaces.
QString nameText(const QString &name);
//! "a", "a and b", "a, b and c", "a, b, c and 4 more".
QString nameList(const QStringList &names);
//! "1 field", "4 fields".
QString fieldCount(qsizetype count);

//! At most \a units characters of \a text on one line, cut in the middle with "…".
QString elidedMiddle(QStringView text, qsizetype units = 60);
//! "12 unchanged lines"
QString bandText(qint32 lines);

} // namespace taskinput::models
