// How many units two texts share at their ends.
#pragma once

#include <QStringView>

namespace taskinput::diff {

//! Units that are equal from the start on.
qsizetype commonPrefix(QStringView a, QStringView b) noexcept;
//! Units that are equal from the end on, at most \a limit.
qsizetype commonSuffix(QStringView a, QStringView b, qsizetype limit) noexcept;

} // namespace taskinput::diff
