// ShownText's edits, in both directions.
#include "ui/editor/documentfill.h"
#include "ui/editor/showntext.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace taskinput::editor {

namespace {

// How much longer than the longest line a typed one may get before its end is folded, so that
// folding doesn't happen at each key stroke.
constexpr int foldingSlack = 2000;
// From here on what a change left as it was is looked for: assistive technology writes whole texts.
constexpr qint32 trimmedFrom = 256;

QString documentText(QTextDocument &document, Span view)
{
    QTextCursor cursor(&document);
    cursor.setPosition(view.begin);
    cursor.setPosition(view.end, QTextCursor::KeepAnchor);
    return cursor.selectedText().replace(QChar(QChar::ParagraphSeparator), u'\n');
}

qint32 commonStart(QStringView a, QStringView b)
{
    const auto end = a.begin() + std::min(a.size(), b.size());
    return static_cast<qint32>(std::mismatch(a.begin(), end, b.begin()).first - a.begin());
}

//! Behind the first \a start units of both.
qint32 commonEnd(QStringView a, QStringView b, qint32 start)
{
    const qsizetype most = std::min(a.size(), b.size()) - start;
    qsizetype same = 0;
    while (same < most && a[a.size() - same - 1] == b[b.size() - same - 1])
        ++same;
    return static_cast<qint32>(same);
}

Span wholeLines(const text::Text &text, qsizetype begin, qsizetype end)
{
    return {static_cast<qint32>(text.lineStart(text.lineAt(begin))),
            static_cast<qint32>(text.lineEnd(text.lineAt(end)))};
}

} // namespace

void ShownText::applyOne(const text::Edit &edit)
{
    const text::Text next = m_text.replaced(edit.position, edit.removed.size(), edit.inserted);
    const qsizetype removedEnd = edit.position + edit.removed.size();
    const Span oldLines = wholeLines(m_text, edit.position, removedEnd);
    const Span newLines = wholeLines(next, edit.position, edit.position + edit.inserted.size());
    const bool isFolded = !m_map.chipsIn(m_map.toView(oldLines)).isEmpty();
    m_text = next;
    if (isFolded || hasLongLine(next.mid(newLines.begin, newLines.length()))) {
        replaceInView(m_map.toView(oldLines), newLines.length(), newLines.begin,
                      viewTextOf(next.slice(newLines.begin, newLines.length())));
        return;
    }
    const Span removed{static_cast<qint32>(edit.position), static_cast<qint32>(removedEnd)};
    replaceInView(m_map.toView(removed), static_cast<qint32>(edit.inserted.size()), removed.begin,
                  viewTextOf(edit.inserted));
}

void ShownText::replaceInView(Span view, qint32 textInserted, qint32 textBase,
                              const ViewText &shown)
{
    const QScopedValueRollback<bool> applying(m_isApplying, true);
    QTextCursor cursor(m_document.get());
    cursor.beginEditBlock();
    cursor.setPosition(view.begin);
    cursor.setPosition(view.end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    insertShown(cursor, shown);
    cursor.endEditBlock();
    m_map.replace(view, static_cast<qint32>(shown.text.size()), textInserted);
    for (Chip chip : shown.chips) {
        chip.view += view.begin;
        chip.text = {chip.text.begin + textBase, chip.text.end + textBase};
        m_map.insert(chip);
    }
}

void ShownText::foldLines(Span text)
{
    if (isBuilding() || m_isStale)
        return;
    const Span lines = wholeLines(m_text, text.begin, text.end);
    const ViewState before = state();
    replaceInView(m_map.toView(lines), lines.length(), lines.begin,
                  viewTextOf(m_text.slice(lines.begin, lines.length())));
    setState(before);
}

void ShownText::readChange(int position, int charsRemoved, int charsAdded)
{
    const qint32 oldSize = m_viewSize;
    m_viewSize = m_document->characterCount() - 1;
    if (m_isApplying || isBuilding() || m_isStale)
        return;
    if (m_isLocked) {
        m_isStale = true;
        QMetaObject::invokeMethod(this, &ShownText::restore, Qt::QueuedConnection);
        return;
    }
    // At the ends of a document Qt counts the separator behind the last line, too.
    Span removed{position, std::min(position + charsRemoved, oldSize)};
    qint32 added = std::min(charsAdded, m_viewSize - position);
    if (position > oldSize || oldSize - removed.length() + added != m_viewSize) {
        removed = {0, oldSize};
        added = m_viewSize;
    }
    takeOver(removed, added);
}

void ShownText::takeOver(Span viewRemoved, qint32 viewAdded)
{
    QString inserted =
        documentText(*m_document, {viewRemoved.begin, viewRemoved.begin + viewAdded});
    const QString before = shownPart(viewRemoved);
    // A change of formats alone is told like one of text.
    if (before == inserted)
        return;
    const bool hadChips = !m_map.chipsIn(viewRemoved).isEmpty();
    const Span rewritten{viewRemoved.begin, viewRemoved.begin + viewAdded};
    if (viewRemoved.length() > trimmedFrom) {
        const qint32 prefix = commonStart(before, inserted);
        const qint32 suffix = commonEnd(before, inserted, prefix);
        inserted = inserted.mid(prefix, inserted.size() - prefix - suffix);
        viewRemoved = {viewRemoved.begin + prefix, viewRemoved.end - suffix};
        viewAdded -= prefix + suffix;
    }
    const Span removed = m_map.toText(viewRemoved);
    std::vector<Chip> kept;
    const text::Text insertedText =
        unfolded(inserted, viewRemoved.begin, m_map.chipsIn(viewRemoved), &kept);
    const text::Edit edit{removed.begin, m_text.slice(removed.begin, removed.length()),
                          insertedText};
    m_text = m_text.replaced(removed.begin, removed.length(), insertedText);
    m_map.replace(viewRemoved, viewAdded, static_cast<qint32>(insertedText.size()));
    for (const Chip &chip : kept)
        m_map.insert(chip);
    // Not here, inside the change of the document that is being told.
    if (hadChips)
        QMetaObject::invokeMethod(
            this, [this, rewritten] { restoreChips(rewritten); }, Qt::QueuedConnection);
    if (needsFolding(viewRemoved.begin, viewAdded)) {
        const Span lines{removed.begin, removed.begin + static_cast<qint32>(insertedText.size())};
        QMetaObject::invokeMethod(
            this, [this, lines] { foldLines(lines); }, Qt::QueuedConnection);
    }
    emit typed(edit);
}

//! Chips whose U+FFFC was written anew, as plain text, are pills again.
void ShownText::restoreChips(Span view)
{
    if (isBuilding() || m_isStale)
        return;
    const QScopedValueRollback<bool> applying(m_isApplying, true);
    for (const Chip &chip : m_map.chipsIn(view)) {
        QTextCursor cursor(m_document.get());
        cursor.setPosition(chip.view);
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor);
        cursor.setCharFormat(chipFormat(chip));
    }
}

//! What the view showed for a part of m_text.
QString ShownText::shownPart(Span view) const
{
    const Span whole = m_map.toText(view);
    QString part = m_text.mid(whole.begin, whole.length());
    const QList<Chip> chips = m_map.chipsIn(view);
    for (auto chip = chips.crbegin(); chip != chips.crend(); ++chip)
        part.replace(chip->text.begin - whole.begin, chip->text.length(),
                     QChar(QChar::ObjectReplacementCharacter));
    return showable(std::move(part));
}

//! What \a inserted stands for. Assistive technology reads a chip as U+FFFC and may write a whole
//! text back in which it still stands: as many as were replaced are the same chips again.
text::Text ShownText::unfolded(const QString &inserted, qint32 viewBegin, const QList<Chip> &gone,
                               std::vector<Chip> *kept) const
{
    constexpr QChar sign(QChar::ObjectReplacementCharacter);
    if (gone.isEmpty() || inserted.count(sign) != gone.size())
        return text::Text(inserted);
    text::TextBuilder builder;
    qsizetype done = 0;
    for (Chip chip : gone) {
        const qsizetype at = inserted.indexOf(sign, done);
        builder.append(QStringView(inserted).sliced(done, at - done));
        const auto begin = m_map.toText(viewBegin) + static_cast<qint32>(builder.size());
        builder.append(m_text, chip.text.begin, chip.text.length());
        chip.text = {begin, begin + chip.text.length()};
        chip.view = viewBegin + static_cast<qint32>(at);
        kept->push_back(chip);
        done = at + 1;
    }
    builder.append(QStringView(inserted).sliced(done));
    return builder.build();
}

bool ShownText::needsFolding(qint32 viewBegin, qint32 viewAdded) const
{
    const QTextBlock last = m_document->findBlock(viewBegin + viewAdded);
    const int longest =
        viewAdded > foldingSlack ? longestShownString : longestShownLine + foldingSlack;
    for (QTextBlock block = m_document->findBlock(viewBegin); block.isValid();
         block = block.next()) {
        if (block.length() > longest)
            return true;
        if (block == last)
            break;
    }
    return false;
}

void ShownText::restore()
{
    if (isBuilding())
        return;
    m_stateBefore = ViewState();
    build({});
}

} // namespace taskinput::editor
