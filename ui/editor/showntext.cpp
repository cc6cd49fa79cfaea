#include "ui/editor/showntext.h"

#include "ui/editor/documentfill.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace taskinput::editor {

namespace {

// Up to here a change goes into the document at once; a bigger one would be felt as a stall.
constexpr qsizetype atOnceUnits = 200'000;
// More edits than this cost more as single changes of the document than as a new document.
constexpr qsizetype atOnceEdits = 200;

qsizetype weightOf(const QList<text::Edit> &edits)
{
    qsizetype weight = 0;
    for (const text::Edit &edit : edits)
        weight += edit.removed.size() + edit.inserted.size();
    return weight;
}

//! A result that nobody wants any more may be dropped in the worker.
void dispose(QTextDocument *document)
{
    if (document->thread() == QThread::currentThread())
        delete document;
    else
        document->deleteLater();
}

//! Deleting a hundred thousand lines takes a frame or two: a worker does it. \a document is the
//! last reference.
void disposeElsewhere(std::shared_ptr<QTextDocument> document)
{
    document->moveToThread(nullptr);
    QThreadPool::globalInstance()->start([document = std::move(document)]() mutable {
        document->moveToThread(QThread::currentThread());
        document.reset();
    });
}

ViewState followed(const QList<text::Edit> &edits, const ViewState &state)
{
    return {text::followed(edits, state.caret), text::followed(edits, state.anchor),
            text::followed(edits, state.top), state.left};
}

} // namespace

ShownText::ShownText(QPlainTextEdit &view)
    : QObject(&view)
    , m_view(view)
{
    show({});
}

ShownText::~ShownText()
{
    m_building.cancel();
}

void ShownText::show(const text::Text &text, const ViewState &state)
{
    m_text = text;
    m_stateBefore = state;
    m_editsSince.clear();
    if (text.size() > atOnceUnits) {
        // What was shown before belongs to something else.
        m_map = {};
        installDocument(newCodeDocument(m_view.font()));
    }
    build({});
}

void ShownText::apply(const QList<text::Edit> &edits)
{
    const bool isBig = edits.size() > atOnceEdits || weightOf(edits) > atOnceUnits;
    if (isBig || isBuilding() || m_isStale) {
        if (!m_stateBefore)
            m_stateBefore = state();
        for (const text::Edit &edit : edits)
            m_text = m_text.replaced(edit.position, edit.removed.size(), edit.inserted);
        build(edits);
        return;
    }
    const ViewState before = state();
    for (const text::Edit &edit : edits)
        applyOne(edit);
    setState(followed(edits, before));
}

struct ShownText::BuildJob {
    text::Text text;
    QList<text::Edit> edits;
    ViewState state;
    std::shared_ptr<QTextDocument> document;
    QThread *home = nullptr;

    Built run(const StopFlag &stop = {}) const
    {
        document->moveToThread(QThread::currentThread());
        ViewText shown = stop.stopRequested() ? ViewText() : viewTextOf(text);
        if (stop.stopRequested())
            shown = {}; // nobody will look at it
        QTextCursor cursor(document.get());
        cursor.beginEditBlock();
        insertShown(cursor, shown);
        cursor.endEditBlock();
        document->moveToThread(home);
        return {document, ViewMap(std::move(shown.chips)), followed(edits, state)};
    }
};

void ShownText::build(const QList<text::Edit> &edits)
{
    m_editsSince += edits;
    const std::shared_ptr<QTextDocument> document(newCodeDocument(m_view.font()).release(),
                                                  dispose);
    const BuildJob job{m_text, m_editsSince, *m_stateBefore, document, QThread::currentThread()};
    if (m_text.size() <= atOnceUnits) {
        m_building.cancel();
        adopt(job.run());
        return;
    }
    document->moveToThread(nullptr);
    m_building.run([job](const StopFlag &stop) { return job.run(stop); },
                   [this](Built built) { adopt(std::move(built)); });
    updateReadOnly();
    emit buildingChanged();
}

void ShownText::adopt(Built built)
{
    m_map = std::move(built.map);
    m_stateBefore.reset();
    m_editsSince.clear();
    m_isStale = false;
    installDocument(std::move(built.document));
    updateReadOnly();
    setState(built.state);
    emit documentReplaced();
    emit buildingChanged();
}

void ShownText::installDocument(std::shared_ptr<QTextDocument> document)
{
    m_viewSize = document->characterCount() - 1;
    auto &layout = *static_cast<CodeLayout *>(document->documentLayout());
    layout.setColourer(m_colourer);
    connect(document.get(), &QTextDocument::contentsChange, this, &ShownText::readChange);
    m_view.setDocument(document.get());
    std::shared_ptr<QTextDocument> old = std::exchange(m_document, std::move(document));
    if (old) {
        old->disconnect(this);
        disposeElsewhere(std::move(old));
    }
    setWrapped(m_isWrapped);
}

void ShownText::setLocked(bool locked)
{
    m_isLocked = locked;
    updateReadOnly();
}

void ShownText::updateReadOnly()
{
    const bool isReadOnly = m_isLocked || isBuilding();
    m_view.setReadOnly(isReadOnly);
    // The caret stays: a text that can't be changed can still be read and copied by keyboard.
    if (isReadOnly)
        m_view.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void ShownText::setColourer(CodeLayout::Colourer colourer)
{
    m_colourer = std::move(colourer);
    layout().setColourer(m_colourer);
}

void ShownText::setWrapped(bool wrapped)
{
    m_isWrapped = wrapped;
    // The view's own mode stays NoWrap: in any other it asks for a layout of everything at each
    // width.
    QTextOption option = m_document->defaultTextOption();
    option.setWrapMode(wrapped ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    m_document->setDefaultTextOption(option);
    adjustWidth();
}

void ShownText::adjustWidth()
{
    layout().setWrapWidth(m_isWrapped ? m_view.viewport()->width() : 0);
    layout().announceSize();
}

CodeLayout &ShownText::layout() const
{
    return *static_cast<CodeLayout *>(m_document->documentLayout());
}

ViewState ShownText::state() const
{
    if (m_stateBefore)
        return followed(m_editsSince, *m_stateBefore);
    const QTextCursor cursor = m_view.textCursor();
    const QTextBlock top = m_document->findBlockByLineNumber(m_view.verticalScrollBar()->value());
    return {m_map.toText(cursor.position()), m_map.toText(cursor.anchor()),
            top.isValid() ? m_map.toText(top.position()) : 0,
            m_view.horizontalScrollBar()->value()};
}

void ShownText::setState(const ViewState &state)
{
    if (isBuilding()) {
        m_stateBefore = state;
        m_editsSince.clear();
        return;
    }
    if (state == this->state())
        return;
    select(state.anchor, state.caret);
    const QTextBlock top = m_document->findBlock(m_map.toView(static_cast<qint32>(state.top)));
    if (top.isValid())
        m_view.verticalScrollBar()->setValue(top.firstLineNumber());
    m_view.horizontalScrollBar()->setValue(state.left);
}

void ShownText::select(qsizetype anchor, qsizetype caret)
{
    if (isBuilding()) {
        const ViewState now = state();
        setState({caret, anchor, m_text.lineStart(std::max<qsizetype>(0, m_text.lineAt(caret) - 3)),
                  now.left});
        return;
    }
    const qint32 last = m_viewSize;
    const auto viewOf = [this, last](qsizetype position) {
        const auto inText = static_cast<qint32>(std::clamp<qsizetype>(position, 0, m_text.size()));
        return std::clamp(m_map.toView(inText), 0, last);
    };
    QTextCursor cursor(m_document.get());
    cursor.setPosition(viewOf(anchor));
    cursor.setPosition(viewOf(caret), QTextCursor::KeepAnchor);
    m_view.setTextCursor(cursor);
}

} // namespace taskinput::editor
