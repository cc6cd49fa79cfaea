#include "ui/widgets/messagetext.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace taskinput::widgets {

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

//! Places where \a word stands by itself in \a text.
QList<qsizetype> wordPositions(const QString &text, const QString &word)
{
    QList<qsizetype> found;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size())) {
        const qsizetype end = at + word.size();
        const bool startsWord = at == 0 || !isWordPart(text[at - 1]);
        if (startsWord && (end == text.size() || !isWordPart(text[end])))
            found.append(at);
    }
    return found;
}

} // namespace

qsizetype firstSentence(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c != u'.' && c != u'?' && c != u'!')
            continue;
        if (i + 1 == text.size() || text[i + 1].isSpace())
            return i + 1;
    }
    return text.size();
}

MessageText::MessageText(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MessageText::setMessage(const QString &text, const QStringList &literals)
{
    m_literals = literals;
    m_literals.removeAll(QString());
    setText(text);
    updateGeometry();
    update();
}

QList<QTextLayout::FormatRange> MessageText::formats() const
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    QList<QTextLayout::FormatRange> ranges{{0, static_cast<int>(firstSentence(text())), bold}};
    QTextCharFormat mono;
    mono.setFontFamilies(look::monoFont(font()).families());
    mono.setFontFixedPitch(true);
    for (const QString &literal : m_literals) {
        for (const qsizetype at : wordPositions(text(), literal))
            ranges.append({static_cast<int>(at), static_cast<int>(literal.size()), mono});
    }
    return ranges;
}

double MessageText::arrange(QTextLayout &layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    option.setAlignment(Qt::AlignLeading);
    layout.setTextOption(option);
    layout.setFormats(formats());
    double y = 0.0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0.0, y));
        y += line.height();
    }
    layout.endLayout();
    return y;
}

int MessageText::lineCountFor(int width) const
{
    QTextLayout layout(text(), font());
    arrange(layout, width);
    return layout.lineCount();
}

int MessageText::heightForWidth(int width) const
{
    QTextLayout layout(text(), font());
    return static_cast<int>(std::ceil(arrange(layout, std::max(width, 1))));
}

QSize MessageText::sizeHint() const
{
    constexpr double WidestLine = 560.0;
    const int width = look::Unit()(WidestLine);
    return {width, heightForWidth(width)};
}

QSize MessageText::minimumSizeHint() const
{
    constexpr double NarrowestLine = 120.0;
    return {look::Unit()(NarrowestLine), fontMetrics().height()};
}

void MessageText::paintEvent(QPaintEvent *)
{
    QTextLayout layout(text(), font());
    const double textHeight = arrange(layout, width());
    QPainter painter(this);
    painter.setPen(look::colors(this).text);
    layout.draw(&painter, QPointF(0.0, std::max(0.0, (height() - textHeight) / 2.0)));
}

} // namespace taskinput::widgets
