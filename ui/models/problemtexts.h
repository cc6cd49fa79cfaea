// The words for what is wrong with a JSON text.
#pragma once

#include "schema/localchecks.h"
#include "json/problem.h"

#include <QString>

namespace taskinput::models {

//! One sentence without a full stop, fit to stand behind "line 6: ". \a line and \a relatedLine are
//! 1-based lines of the problem's two places, 0 = unknown.
QString problemText(const json::Problem &problem, qint32 line = 0, qint32 relatedLine = 0);

//! The same for what the input schema says against a field; names the field.
QString fieldProblemText(const schema::FieldProblem &problem);

} // namespace taskinput::models
