// Lengths of the look: multiples of a sixteenth of the UI font's line.
#pragma once

#include <QFont>

namespace taskinput::look {

/*! The unit u = line height of the UI font / 16. Everything that has a size is a multiple of it, so
   that a person with a font twice as big gets everything twice as big. Cheap; make one where it is
   needed: `const Unit u; setFixedHeight(u(30));` */
class Unit {
public:
    //! Of the application's font.
    Unit();
    explicit Unit(const QFont &uiFont);

    //! \a units of u in whole pixels; at least 1 for anything above 0.
    int operator()(double units) const;
    double exact(double units) const noexcept { return units * m_pixels; }

private:
    double m_pixels = 1.0;
};

} // namespace taskinput::look
