#include "ui/editor/gutter.h"

#include "ui/editor/codepainter.h"
#include "ui/look/icons.h"
#include "ui/look/painting.h"
#include "ui/look/unit.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace taskinput::editor {

namespace {

constexpr int fewestDigits = 3;

look::Icon signOf(ChangeMark::Kind kind)
{
    switch (kind) {
    case ChangeMark::Kind::Added:
        return look::Icon::Plus;
    case ChangeMark::Kind::Changed:
        return look::Icon::Tilde;
    case ChangeMark::Kind::Removed:
        return look::Icon::Minus;
    case ChangeMark::Kind::Moved:
        return look::Icon::Move;
    case ChangeMark::Kind::Confirmed:
        return look::Icon::Tick;
    }
    Q_UNREACHABLE();
}

//! A square in the middle of \a zone, on the line's height.
QRect centred(const QRectF &zone, int side)
{
    const QPointF middle = zone.center();
    return QRectF(middle.x() - side / 2.0, middle.y() - side / 2.0, side, side).toRect();
}

} // namespace

//! The strips, as x ranges.
struct Gutter::Zones {
    struct Strip {
        int left = 0;
        int width = 0;
        QRectF at(const QRectF &row) const
        {
            return {double(left), row.top(), double(width), row.height()};
        }
    };
    Strip state, number, sign, bar;
    int width = 0;
};

Gutter::Gutter(CodeView &view)
    : QWidget(&view)
    , m_view(view)
{
    setCursor(Qt::ArrowCursor);
}

Gutter::Zones Gutter::zones() const
{
    const look::Unit u;
    const auto digits = QString::number(m_view.document()->blockCount()).size();
    const QFontMetrics metrics(m_view.font());
    const int numbers = metrics.horizontalAdvance(u'0')
        * static_cast<int>(std::max<qsizetype>(fewestDigits, digits));
    Zones zones;
    zones.state = {0, u(22)};
    zones.number = {zones.state.width + u(2), numbers};
    zones.sign = {zones.number.left + numbers + u(6), u(17)};
    zones.bar = {zones.sign.left + zones.sign.width + u(4), u(3)};
    zones.width = zones.bar.left + zones.bar.width + u(4);
    return zones;
}

int Gutter::wantedWidth() const
{
    return zones().width;
}

void Gutter::follow(const QRect &rect, int dy)
{
    if (dy != 0)
        scroll(0, dy);
    else
        update(0, rect.top(), width(), rect.height());
}

void Gutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setFont(m_view.font());
    painter.fillRect(event->rect(), look::colors(&m_view).base);
    const Zones strips = zones();
    const QRect dirty = event->rect();
    CodePainter::forEachVisibleBlock(m_view, [&](const QTextBlock &block, const QRectF &rect) {
        if (rect.bottom() < dirty.top() || rect.top() > dirty.bottom())
            return;
        paintLine(painter, strips, block, CodePainter::rowOf(m_view, block, rect));
    });
}

void Gutter::paintLine(QPainter &painter, const Zones &zones, const QTextBlock &block,
                       const QRectF &row)
{
    const look::Colors &colors = look::colors(&m_view);
    const QColor tint = CodePainter::tintOf(m_view, colors, block);
    if (tint.isValid())
        painter.fillRect(QRectF(0, row.top(), width(), row.height()), tint);
    // A wrapped line has its number, and its marks, at its first row.
    QRectF first = row;
    first.setHeight(block.layout()->lineAt(0).height());
    const bool isCaretLine = m_view.textCursor().blockNumber() == block.blockNumber();
    painter.setPen(isCaretLine ? colors.text : colors.lineNo);
    painter.drawText(zones.number.at(first), Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignRight,
                     QString::number(block.blockNumber() + 1));
    if (const ChangeMark *mark = m_view.marks().changeAt(block.blockNumber()))
        painter.fillRect(zones.bar.at(row), changeColors(colors, mark->kind).fg);
    paintSign(painter, zones, block.blockNumber(), first);
    paintState(painter, zones, block, first);
}

void Gutter::paintSign(QPainter &painter, const Zones &zones, qint32 line, const QRectF &row)
{
    const look::Unit u;
    const look::Colors &colors = look::colors(&m_view);
    const ChangeMark *mark = m_view.marks().changeAt(line);
    const bool isOnce = mark && mark->kind == ChangeMark::Kind::Confirmed;
    if (mark && (!isOnce || mark->firstLine == line))
        look::paintIcon(painter, centred(zones.sign.at(row), u(13)), signOf(mark->kind),
                        changeColors(colors, mark->kind).fg);
    const auto paintRemoved = [&](double y) {
        const double side = u(12);
        const QRectF box(zones.sign.left + (zones.sign.width - side) / 2, y - side / 2, side, side);
        look::paintHairline(painter, {box.right(), y}, {double(width()), y},
                            look::faded(colors.removed.fg, 0.35));
        painter.setRenderHint(QPainter::Antialiasing);
        look::paintRounded(painter, box, u.exact(3), colors.removed.in, colors.removed.fg);
        painter.setRenderHint(QPainter::Antialiasing, false);
        look::paintIcon(painter, box.toRect().adjusted(1, 1, -1, -1), look::Icon::Minus,
                        colors.removed.fg);
    };
    if (m_view.marks().isRemovedBefore(line))
        paintRemoved(row.top());
    if (m_view.marks().isRemovedBefore(line + 1))
        paintRemoved(row.bottom());
}

void Gutter::paintState(QPainter &painter, const Zones &zones, const QTextBlock &block,
                        const QRectF &row)
{
    const look::Colors &colors = look::colors(&m_view);
    const Span span = m_view.shownSpan(block);
    const QRect place = centred(zones.state.at(row), look::Unit()(14));
    const auto isHere = [span](const auto &mark) {
        return span.begin <= mark.span.begin && mark.span.begin <= span.end;
    };
    const QList<ProblemMark> &problems = m_view.marks().problems();
    const auto isErrorHere = [&isHere](const ProblemMark &problem) {
        return problem.severity == ProblemMark::Severity::Error && isHere(problem);
    };
    if (std::any_of(problems.begin(), problems.end(), isErrorHere)) {
        look::paintIcon(painter, place, look::Icon::Error, colors.error.fg);
    } else if (std::any_of(problems.begin(), problems.end(), isHere)) {
        look::paintIcon(painter, place, look::Icon::Warn, colors.warning.fg);
    } else {
        const QList<LockMark> &locks = m_view.marks().locks();
        if (std::any_of(locks.begin(), locks.end(), isHere))
            look::paintIcon(painter, place, look::Icon::Lock, colors.secret.fg);
    }
}

void Gutter::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_firstSelectedLine = m_view.cursorForPosition(event->pos()).blockNumber();
    selectLines(event->pos().y());
}

void Gutter::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        selectLines(event->pos().y());
}

void Gutter::selectLines(int y)
{
    const qint32 line = m_view.cursorForPosition({0, y}).blockNumber();
    const text::Text &text = m_view.text();
    const bool isUpwards = line < m_firstSelectedLine;
    const qsizetype from = text.lineStart(m_firstSelectedLine + (isUpwards ? 1 : 0));
    const qsizetype to = text.lineStart(line + (isUpwards ? 0 : 1));
    m_view.m_shown->select(from, to);
    m_view.setFocus(Qt::MouseFocusReason);
}

void Gutter::wheelEvent(QWheelEvent *event)
{
    m_view.wheelEvent(event);
}

bool Gutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qint32 line = m_view.cursorForPosition({0, help->pos().y()}).blockNumber();
    QToolTip::showText(help->globalPos(), m_view.tipForLine(line), this);
    return true;
}

} // namespace taskinput::editor
