// Every colour of the program: one table per scheme, read by role.
#pragma once

#include <QColor>

class QPalette;
class QWidget;

namespace taskinput::look {

enum class Scheme { Light, Dark };

//! How one state is shown: its sign and word, the tint of a whole line, the mark on a single value.
struct StateColors {
    QColor fg, row;
    QColor in; //!< invalid where a state has no inline mark (error, success, secret)
};

//! What can be the matter with a line, a field or a message. Each has a sign and a word beside its
//! colour.
enum class State { Added, Changed, Removed, Moved, Conflict, Warning, Error, Success, Secret };

//! The roles. Text on any of the backgrounds it may stand on has a contrast of 4.5 at least, signs
//! and edges 3; text3 is for what is disabled and promises nothing.
struct Colors {
    Scheme scheme = Scheme::Light;
    QColor window, pane, base, raised, hover,
        pressed; //!< backgrounds, from the frame to what is pressed
    QColor hair, buttonEdge, edge; //!< separators, borders of buttons, borders of fields
    QColor text, text2, text3;
    QColor accent, accentHover, accentDown, onAccent, link;
    QColor sel, selIdle, textSel, curLine, lineNo, find, bracket;
    QColor jsonKey, jsonStr, jsonNum, jsonLit, jsonEsc, jsonPunct;
    StateColors added, changed, removed, moved, conflict, warning, error, success, secret;

    bool isDark() const noexcept { return scheme == Scheme::Dark; }
    const StateColors &of(State state) const noexcept;
};

const Colors &light() noexcept;
const Colors &dark() noexcept;

//! The table in use where \a widget is painted (null: in the application). It comes from the style
//! that Theme installed; without one, from the lightness of the palette's base. Ask again at each
//! painting.
const Colors &colors(const QWidget *widget = nullptr);

//! The neutral roles taken from a foreign \a palette, the states from our table of the same
//! lightness.
Colors colorsFromPalette(const QPalette &palette);
//! As colorsFromPalette(), without any tint: signs, words and bars remain.
Colors highContrastColors(const QPalette &palette);

//! \a ratio (0…1) of \a over laid on \a under, both opaque.
QColor mixed(const QColor &under, const QColor &over, double ratio);
//! \a color with \a alpha (0…1): for decoration only, never below text.
QColor faded(QColor color, double alpha);
//! Contrast of two opaque colours as WCAG 2 defines it, 1…21.
double contrast(const QColor &a, const QColor &b);

} // namespace taskinput::look
