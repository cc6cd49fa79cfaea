#include "ui/editor/codeview.h"

#include "ui/editor/chipobject.h"
#include "ui/editor/codepainter.h"
#include "ui/editor/documentfill.h"
#include "ui/editor/gutter.h"
#include "ui/editor/syntaxcolours.h"
#include "ui/look/colors.h"
#include "ui/look/fonts.h"

#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

namespace taskinput::editor {

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_shown(new ShownText(*this))
    , m_gutter(new Gutter(*this))
    , m_chipObject(new ChipObject(this))
    , m_foreignObject(new ForeignObject(this))
{
    // JSON reads from left to right in every language; mirrored, gutter and text would overlap.
    setLayoutDirection(Qt::LeftToRight);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setCursorWidth(2);
    m_shown->setLocked(true);
    connect(m_shown, &ShownText::documentReplaced, this, &CodeView::prepareDocument);
    connect(m_shown, &ShownText::buildingChanged, this, [this] { emit busyChanged(isBusy()); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeView::noteCaret);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, &Gutter::follow);
    applyFont();
    applyColours();
    prepareDocument();
}

CodeView::~CodeView() = default;

const text::Text &CodeView::text() const
{
    return m_shown->text();
}

bool CodeView::isBusy() const
{
    return m_shown->isBuilding();
}

ViewState CodeView::viewState() const
{
    return m_shown->state();
}

void CodeView::restoreViewState(const ViewState &state)
{
    m_shown->setState(state);
}

qsizetype CodeView::caret() const
{
    return m_shown->state().caret;
}

Span CodeView::selection() const
{
    const ViewState state = m_shown->state();
    return {static_cast<qint32>(std::min(state.caret, state.anchor)),
            static_cast<qint32>(std::max(state.caret, state.anchor))};
}

void CodeView::goTo(Span span)
{
    m_shown->select(span.begin, span.end);
    const QRect shownAt = cursorRect();
    if (!viewport()->rect().adjusted(0, shownAt.height(), 0, -shownAt.height()).contains(shownAt))
        centerCursor();
}

void CodeView::goTo(qsizetype position)
{
    goTo(Span{static_cast<qint32>(position), static_cast<qint32>(position)});
}

void CodeView::setChangeMarks(QList<ChangeMark> marks)
{
    m_marks.setChanges(std::move(marks));
    viewport()->update();
    m_gutter->update();
}

void CodeView::setProblems(QList<ProblemMark> problems)
{
    m_marks.setProblems(std::move(problems));
    viewport()->update();
    m_gutter->update();
}

void CodeView::setLocks(QList<LockMark> locks)
{
    m_marks.setLocks(std::move(locks));
    m_gutter->update();
}

void CodeView::setFound(QList<Span> hits)
{
    m_found = std::move(hits);
    viewport()->update();
}

void CodeView::setSyntax(Syntax syntax)
{
    m_syntax = syntax;
    applyColours();
}

void CodeView::setGutterVisible(bool visible)
{
    m_gutter->setVisible(visible);
    placeGutter();
}

void CodeView::setWordWrap(bool wrap)
{
    m_isWrapped = wrap;
    const ViewState state = viewState();
    m_shown->setWrapped(wrap);
    restoreViewState(state);
}

void CodeView::setZoom(int percent)
{
    const int bounded = std::clamp(percent, 50, 300);
    if (bounded == m_zoom)
        return;
    m_zoom = bounded;
    applyFont();
    emit zoomChanged(m_zoom);
}

void CodeView::zoomIn()
{
    setZoom(m_zoom + 10);
}

void CodeView::zoomOut()
{
    setZoom(m_zoom - 10);
}

void CodeView::resetZoom()
{
    setZoom(100);
}

void CodeView::noteEdits(const QList<text::Edit> &edits)
{
    m_marks.move(edits, text());
    for (Span &hit : m_found)
        hit = text::movedBy(edits, hit);
    emit shownTextChanged(edits);
    noteCaret();
}

void CodeView::prepareDocument()
{
    CodeLayout &layout = m_shown->layout();
    layout.registerHandler(chipObjectType, m_chipObject);
    layout.registerHandler(QTextFormat::NoObject, m_foreignObject);
    placeGutter();
    noteCaret();
}

void CodeView::noteCaret()
{
    if (isBusy())
        return;
    const qsizetype position = caret();
    const qsizetype line = text().lineAt(position);
    m_brackets = bracketsBeside(text(), position);
    viewport()->update();
    m_gutter->update();
    emit caretMoved(position, line, position - text().lineStart(line));
}

void CodeView::applyFont()
{
    QFont base = look::sized(look::monoFont(), m_zoom / 100.0);
    setFont(base);
    const qreal space = QFontMetricsF(base).horizontalAdvance(u' ');
    setTabStopDistance(4 * space);
    placeGutter();
}

void CodeView::applyColours()
{
    const QScopedValueRollback<bool> applying(m_isApplyingColours, true);
    const look::Colors &colors = look::colors(this);
    QPalette ours = palette();
    ours.setColor(QPalette::Base, colors.base);
    ours.setColor(QPalette::Text, colors.text);
    ours.setColor(QPalette::Highlight, colors.textSel);
    ours.setColor(QPalette::HighlightedText, colors.text);
    setPalette(ours);
    if (m_syntax == Syntax::Plain)
        m_shown->setColourer({});
    else
        m_shown->setColourer(
            [syntax = SyntaxColours(colors)](const QString &line) { return syntax.formats(line); });
    viewport()->update();
    m_gutter->update();
}

void CodeView::placeGutter()
{
    const int width = m_gutter->isVisibleTo(this) ? m_gutter->wantedWidth() : 0;
    setViewportMargins(width, 0, 0, 0);
    m_gutter->setGeometry(QRect(0, 0, width, viewport()->height()));
}

Span CodeView::shownSpan(const QTextBlock &block) const
{
    return m_shown->map().toText({block.position(), block.position() + block.length() - 1});
}

void CodeView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    CodePainter(*this, painter, event->rect()).paint();
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    // The viewport has its new size already.
    const bool wasCaretInSight = QRect({}, event->oldSize()).intersects(cursorRect());
    QPlainTextEdit::resizeEvent(event);
    m_shown->adjustWidth();
    placeGutter();
    // A message or a pane that opens above or below must not hide the line that is being typed.
    if (wasCaretInSight && hasFocus())
        ensureCursorVisible();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (!m_shown || !m_gutter)
        return;
    const bool isNewLook =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
    if (isNewLook && !m_isApplyingColours)
        applyColours();
    if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
}

void CodeView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    // Touch pads send small steps; a notch of a wheel is 120.
    m_wheelDelta += event->angleDelta().y();
    setZoom(m_zoom + m_wheelDelta / 120 * 10);
    m_wheelDelta %= 120;
    event->accept();
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        if (const std::optional<Chip> chip = chipAtCaret()) {
            emit chipActivated(*chip);
            return;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CodeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const std::optional<Chip> chip = chipAt(event->pos())) {
        emit chipActivated(*chip);
        return;
    }
    QPlainTextEdit::mouseDoubleClickEvent(event);
}

std::optional<Chip> CodeView::chipAtCaret() const
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) {
        const Span view{cursor.selectionStart(), cursor.selectionEnd()};
        return view.length() == 1 ? m_shown->map().chipAt(view.begin) : std::nullopt;
    }
    if (const std::optional<Chip> behind = m_shown->map().chipAt(cursor.position()))
        return behind;
    return m_shown->map().chipAt(cursor.position() - 1);
}

std::optional<Chip> CodeView::chipAt(const QPoint &inViewport) const
{
    const int position = cursorForPosition(inViewport).position();
    for (const int at : {position - 1, position}) {
        const std::optional<Chip> chip = m_shown->map().chipAt(at);
        if (!chip)
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(at);
        const QRect left = cursorRect(cursor);
        cursor.setPosition(at + 1);
        if (left.united(cursorRect(cursor)).contains(inViewport))
            return chip;
    }
    return std::nullopt;
}

bool CodeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

QString CodeView::tipAt(const QPoint &inViewport) const
{
    const qint32 position = m_shown->map().toText(cursorForPosition(inViewport).position());
    for (const ProblemMark &problem : m_marks.problems()) {
        if (problem.span.begin <= position && position <= problem.span.end)
            return problem.message;
    }
    if (const std::optional<Chip> chip = chipAt(inViewport))
        return chipLabel(*chip);
    return {};
}

QString CodeView::tipForLine(qint32 line) const
{
    const auto begin = static_cast<qint32>(text().lineStart(line));
    const auto end = static_cast<qint32>(text().lineEnd(line));
    QStringList tips;
    for (const ProblemMark &problem : m_marks.problems()) {
        if (begin <= problem.span.begin && problem.span.begin <= end)
            tips.append(problem.message);
    }
    for (const LockMark &lock : m_marks.locks()) {
        if (begin <= lock.span.begin && lock.span.begin <= end)
            tips.append(lock.message);
    }
    tips.removeDuplicates();
    return tips.join(u'\n');
}

QMimeData *CodeView::createMimeDataFromSelection() const
{
    const Span selected = selection();
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text().mid(selected.begin, selected.length()));
    return mime.release();
}

} // namespace taskinput::editor
