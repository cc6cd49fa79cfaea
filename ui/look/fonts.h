// Which fonts the program writes in, and their sizes relative to the UI font.
#pragma once

#include <QFont>

namespace taskinput::look {

//! Sizes relative to the UI font. Nothing is smaller than SmallMark.
namespace size {
inline constexpr double PageTitle = 1.6;
inline constexpr double TaskTitle = 1.25;
inline constexpr double EmptyTitle = 1.15;
inline constexpr double PanelTitle = 1.1;
inline constexpr double Body = 1.0;
inline constexpr double Detail = 0.95; //!< status bar, facts
inline constexpr double SecondLine = 0.92; //!< second lines, chips, counts
inline constexpr double SmallMark = 0.85;
} // namespace size

//! The platform's UI font; where no desktop names one, the first installed of a few good ones.
QFont preferredUiFont();
//! For JSON, field names, values and IDs, in the size of \a ui. Never one with ligatures: `//` and
//! `!=` must look as they were typed.
QFont monoFont(const QFont &ui);
//! The same in the size of the application's font.
QFont monoFont();

//! \a font in \a factor of its size and with \a weight.
QFont sized(QFont font, double factor, QFont::Weight weight = QFont::Normal);

} // namespace taskinput::look
