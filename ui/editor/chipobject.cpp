#include "ui/editor/chipobject.h"

#include "ui/editor/documentfill.h"
#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/painting.h"
#include "ui/models/formats.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>

#include <cmath>

namespace taskinput::editor {

namespace {

//! Measures of a pill, all from the font of the text around it.
struct PillMeasures {
    explicit PillMeasures(const QTextDocument &document)
        : font(look::sized(document.defaultFont(), look::size::SmallMark))
        , line(document.defaultFont())
        , small(font)
        , icon(std::round(line.ascent() * 0.85))
        , padding(std::round(line.height() / 3))
        , gap(std::round(line.height() / 5))
    {
    }
    double width(const QString &label) const
    {
        return std::ceil(2 * padding + icon + gap + small.horizontalAdvance(label));
    }

    QFont font;
    QFontMetricsF line;
    QFontMetricsF small;
    double icon;
    double padding;
    double gap;
};

//! A text object stands on the base line; the pill also uses the room below it.
QRectF wholeLine(const QRectF &object, const QFontMetricsF &line)
{
    return object.adjusted(0, 0, 0, line.descent());
}

} // namespace

QString chipLabel(const Chip &chip)
{
    const QString size = models::sizeText(chip.bytes);
    if (chip.kind == Chip::Kind::RestOfLine)
        return ChipObject::tr("rest of the line, %1").arg(size);
    if (chip.codeLines <= 1)
        return ChipObject::tr("text, %1").arg(size);
    return ChipObject::tr("code, %1 lines, %2").arg(models::countText(chip.codeLines), size);
}

QSizeF ChipObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const PillMeasures measures(*document);
    return {measures.width(chipLabel(chipOf(format))) + 2, measures.line.ascent()};
}

void ChipObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                            const QTextFormat &format)
{
    const PillMeasures measures(*document);
    const look::Colors &colors = look::colors();
    const QRectF pill = wholeLine(rect, measures.line).adjusted(1, 0.5, -1, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    look::paintRounded(*painter, pill, pill.height() / 2, colors.hover,
                       look::mixed(colors.hover, colors.edge, 0.47));
    const QRectF icon(pill.left() + measures.padding - 1, pill.center().y() - measures.icon / 2,
                      measures.icon, measures.icon);
    look::paintIcon(*painter, icon.toAlignedRect(), look::Icon::Code, colors.text2);
    painter->setFont(measures.font);
    painter->setPen(colors.text);
    painter->drawText(pill.adjusted(measures.padding + measures.icon + measures.gap - 1, 0, 0, 0),
                      Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignLeft | Qt::TextSingleLine,
                      chipLabel(chipOf(format)));
    painter->restore();
}

QSizeF ForeignObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &)
{
    const QFontMetricsF line(document->defaultFont());
    return {line.horizontalAdvance(u'0'), line.ascent()};
}

void ForeignObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                               const QTextFormat &)
{
    const QFontMetricsF line(document->defaultFont());
    const QRectF box = wholeLine(rect, line).adjusted(1.5, line.descent(), -1.5, -line.descent());
    painter->save();
    painter->setPen(look::colors().text2);
    painter->drawRect(box);
    painter->restore();
}

} // namespace taskinput::editor
