// Order of JSON numbers, from their spelling alone.
#pragma once

#include <QStringView>

namespace taskinput::schema {

//! Negative, 0 or positive as \a a is less than, equal to or greater than \a b; by exact decimal
//! value, nothing is converted. Only two exponents of more than 18 digits each are compared by the
//! exponents as written.
int compareNumbers(QStringView a, QStringView b);

//! True for whole numbers in any spelling: 1, 1.0, 10e-1.
bool isWholeNumber(QStringView number);

} // namespace taskinput::schema
