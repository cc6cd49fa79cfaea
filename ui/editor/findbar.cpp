#include "ui/editor/findbar.h"

#include "ui/editor/jsoneditor.h"
#include "ui/look/colors.h"
#include "ui/models/formats.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace taskinput::editor {

namespace {
// Typing into a big text must not start a search at every key.
constexpr int searchPauseMs = 150;
} // namespace

FindBar::FindBar(CodeView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    build();
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(searchPauseMs);
    connect(&m_searchSoon, &QTimer::timeout, this, [this] { search(false); });
    connect(&m_view, &CodeView::shownTextChanged, this, &FindBar::followText);
    hide();
}

FindBar::FindBar(JsonEditor &editor, QWidget *parent)
    : FindBar(static_cast<CodeView &>(editor), parent)
{
    m_editor = &editor;
}

FindBar::~FindBar() = default;

void FindBar::open()
{
    const Span selected = m_view.selection();
    const QString text = m_view.text().mid(selected.begin, std::min(selected.length(), 1000));
    m_searchFrom = selected.begin;
    if (!text.isEmpty() && !text.contains(u'\n'))
        m_needle->setText(text);
    show();
    m_needle->setFocus(Qt::ShortcutFocusReason);
    m_needle->selectAll();
    search(true);
}

void FindBar::openForReplacing()
{
    m_replaceRow->setVisible(m_editor && m_editor->isEditable());
    open();
}

void FindBar::closeBar()
{
    m_searchSoon.stop();
    m_searching.cancel();
    m_replacing.cancel();
    m_hits = {};
    m_view.setFound({});
    m_replaceRow->hide();
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
    emit closed();
}

text::SearchQuery FindBar::query() const
{
    return {m_needle->text(), m_case->isChecked(), m_word->isChecked(), m_regex->isChecked()};
}

bool FindBar::isBusy() const noexcept
{
    return m_searching.isRunning() || m_replacing.isRunning() || m_searchSoon.isActive();
}

void FindBar::followText()
{
    m_areHitsCurrent = false;
    if (isVisible() && !m_needle->text().isEmpty())
        m_searchSoon.start();
}

void FindBar::search(bool goesToHit)
{
    m_searchSoon.stop();
    const text::SearchQuery wanted = query();
    const QString error = text::patternError(wanted);
    if (!error.isEmpty()) {
        m_searching.cancel();
        m_hits = {};
        m_view.setFound({});
        updateButtons();
        showMessage(tr("Pattern: %1").arg(error), true);
        return;
    }
    m_searching.run([text = m_view.text(),
                     wanted](const StopFlag &stop) { return text::findAll(text, wanted, stop); },
                    [this, goesToHit](std::optional<text::SearchHits> hits) {
                        if (hits)
                            takeHits(std::move(*hits), goesToHit);
                    });
}

void FindBar::takeHits(text::SearchHits hits, bool goesToHit)
{
    m_hits = std::move(hits);
    m_areHitsCurrent = true;
    m_view.setFound(m_hits.spans);
    updateButtons();
    if (goesToHit && !m_hits.spans.isEmpty()) {
        const auto hit =
            std::lower_bound(m_hits.spans.begin(), m_hits.spans.end(), m_searchFrom,
                             [](Span span, qsizetype from) { return span.begin < from; });
        goToHit(hit == m_hits.spans.end() ? 0 : hit - m_hits.spans.begin());
    }
    showCount();
    emit searched(m_hits.count);
}

void FindBar::findNext()
{
    if (m_needle->text().isEmpty() || !isVisible()) {
        open();
        return;
    }
    const Span selected = m_view.selection();
    const QList<Span> &hits = m_hits.spans;
    if (hits.isEmpty())
        return;
    const auto next =
        std::find_if(std::lower_bound(hits.begin(), hits.end(), selected.begin,
                                      [](Span hit, qint32 at) { return hit.begin < at; }),
                     hits.end(), [selected](Span hit) { return hit != selected; });
    goToHit(next == hits.end() ? 0 : next - hits.begin());
}

void FindBar::findPrevious()
{
    if (m_needle->text().isEmpty() || !isVisible()) {
        open();
        return;
    }
    const QList<Span> &hits = m_hits.spans;
    if (hits.isEmpty())
        return;
    const auto behind = std::lower_bound(hits.begin(), hits.end(), m_view.selection().begin,
                                         [](Span hit, qint32 at) { return hit.begin < at; });
    goToHit(behind == hits.begin() ? hits.size() - 1 : behind - hits.begin() - 1);
}

void FindBar::goToHit(qsizetype index)
{
    m_view.goTo(m_hits.spans[index]);
    m_searchFrom = m_hits.spans[index].begin;
    showCount();
}

std::optional<qsizetype> FindBar::selectedHit() const
{
    const Span selected = m_view.selection();
    const QList<Span> &hits = m_hits.spans;
    const auto hit = std::lower_bound(hits.begin(), hits.end(), selected.begin,
                                      [](Span span, qint32 at) { return span.begin < at; });
    return hit != hits.end() && *hit == selected ? std::optional(hit - hits.begin()) : std::nullopt;
}

void FindBar::replaceOne()
{
    if (!m_editor || !m_areHitsCurrent)
        return;
    const std::optional<qsizetype> index = selectedHit();
    if (!index) {
        findNext();
        return;
    }
    const Span hit = m_hits.spans[*index];
    const std::optional<QString> with =
        text::replacementFor(m_view.text(), query(), hit, m_replacement->text());
    if (!with)
        return;
    m_editor->replace(hit, text::Text(*with), text::StepKind::Replace);
    m_searchFrom = hit.begin + with->size();
    search(true);
}

void FindBar::replaceAll()
{
    if (!m_editor || !m_editor->isEditable() || !text::patternError(query()).isEmpty())
        return;
    showMessage(tr("Replacing…"), false);
    const quint64 revision = m_editor->buffer()->revision();
    m_replacing.run(
        [text = m_view.text(), wanted = query(), with = m_replacement->text()](
            const StopFlag &stop) { return text::replaceAll(text, wanted, with, stop); },
        [this, revision](std::optional<text::ReplaceAllResult> result) {
            if (result)
                applyReplacement(*result, revision);
        });
    updateButtons();
}

void FindBar::applyReplacement(const text::ReplaceAllResult &result, quint64 revision)
{
    text::TextBuffer *buffer = m_editor->buffer();
    if (!buffer)
        return;
    if (buffer->revision() != revision) {
        // Somebody typed meanwhile: the hits are other ones now.
        replaceAll();
        return;
    }
    if (result.isTooLong) {
        showMessage(tr("The result would be too long."), true);
        return;
    }
    buffer->apply(result.step);
    search(false);
    showMessage(result.count == 0 ? tr("No matches")
                                  : tr("Replaced %1").arg(models::countText(result.count)),
                false);
    emit replaced(result.count);
}

void FindBar::showCount()
{
    if (m_needle->text().isEmpty()) {
        showMessage({}, false);
        return;
    }
    if (m_hits.count == 0) {
        showMessage(tr("No matches"), false);
        return;
    }
    const std::optional<qsizetype> index = selectedHit();
    const QString count = models::countText(m_hits.count);
    showMessage(index ? tr("%1 of %2").arg(models::countText(*index + 1), count)
                      : tr("%n match(es)", nullptr, static_cast<int>(m_hits.count)),
                false);
}

void FindBar::showMessage(const QString &message, bool isError)
{
    const look::Colors &colors = look::colors(this);
    QPalette ours = m_message->palette();
    ours.setColor(QPalette::WindowText, isError ? colors.error.fg : colors.text2);
    m_message->setPalette(ours);
    m_message->setText(message);
    m_message->setToolTip(message);
}

void FindBar::updateButtons()
{
    const bool hasHits = m_hits.count > 0;
    m_previous->setEnabled(hasHits);
    m_next->setEnabled(hasHits);
    const bool canReplace = hasHits && !m_replacing.isRunning();
    m_replaceOne->setEnabled(canReplace);
    m_replaceAll->setEnabled(canReplace);
}

bool FindBar::event(QEvent *event)
{
    // The window's own Escape would otherwise win over closing the bar.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Cancel)) {
        closeBar();
    } else if (isEnter && m_replacement->hasFocus()) {
        replaceOne();
    } else if (isEnter && event->modifiers().testFlag(Qt::ShiftModifier)) {
        findPrevious();
    } else if (isEnter && !(event->modifiers() & ~Qt::KeypadModifier)) {
        findNext();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace taskinput::editor
