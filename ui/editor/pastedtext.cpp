#include "ui/editor/pastedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace taskinput::editor {

namespace {

bool isLineSeparator(QChar unit)
{
    return unit == u'\u2028' || unit == u'\u2029' || unit == u'\ufdd0' || unit == u'\ufdd1';
}

bool isUnfit(QChar unit)
{
    return unit == u'\r' || isLineSeparator(unit);
}

} // namespace

QString pastedText(const QString &text)
{
    const bool hasMark = text.startsWith(QChar(QChar::ByteOrderMark));
    if (!hasMark && std::none_of(text.cbegin(), text.cend(), isUnfit))
        return text;
    QString result;
    result.reserve(text.size());
    for (qsizetype i = hasMark ? 1 : 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit == u'\r') {
            result += u'\n';
            if (i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
        } else if (isLineSeparator(unit)) {
            result += u"\\u%1"_s.arg(unit.unicode(), 4, 16, QChar(u'0'));
        } else {
            result += unit;
        }
    }
    return result;
}

} // namespace taskinput::editor
