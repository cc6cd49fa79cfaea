#include "ui/editor/viewmap.h"

#include <algorithm>

namespace taskinput::editor {

ViewMap::ViewMap(std::vector<Chip> chips)
    : m_chips(std::move(chips))
{
}

//! The first chip that does not lie wholly before \a view.
ViewMap::Chips::const_iterator ViewMap::firstBehindView(qint32 view) const
{
    return std::lower_bound(m_chips.begin(), m_chips.end(), view,
                            [](const Chip &chip, qint32 at) { return chip.view < at; });
}

ViewMap::Chips::const_iterator ViewMap::firstBehindText(qint32 text) const
{
    return std::lower_bound(m_chips.begin(), m_chips.end(), text,
                            [](const Chip &chip, qint32 at) { return chip.text.end <= at; });
}

qint32 ViewMap::toText(qint32 view) const
{
    const auto behind = firstBehindView(view);
    if (behind == m_chips.begin())
        return view;
    const Chip &before = *std::prev(behind);
    return before.text.end + (view - before.view - 1);
}

qint32 ViewMap::toView(qint32 text) const
{
    const auto behind = firstBehindText(text);
    if (behind != m_chips.end() && text > behind->text.begin)
        return behind->view;
    if (behind == m_chips.begin())
        return text;
    const Chip &before = *std::prev(behind);
    return before.view + 1 + (text - before.text.end);
}

Span ViewMap::toView(Span text) const
{
    const qint32 begin = toView(text.begin);
    const auto behind = firstBehindText(text.end);
    const bool endsInChip = behind != m_chips.end() && text.end > behind->text.begin;
    return {begin, endsInChip ? behind->view + 1 : toView(text.end)};
}

Span ViewMap::toText(Span view) const
{
    return {toText(view.begin), toText(view.end)};
}

std::optional<Chip> ViewMap::chipAt(qint32 view) const
{
    const auto at = firstBehindView(view);
    return at != m_chips.end() && at->view == view ? std::optional(*at) : std::nullopt;
}

QList<Chip> ViewMap::chipsIn(Span view) const
{
    return {firstBehindView(view.begin), firstBehindView(view.end)};
}

void ViewMap::replace(Span viewRemoved, qint32 viewInserted, qint32 textInserted)
{
    if (m_chips.empty())
        return;
    const qint32 viewShift = viewInserted - viewRemoved.length();
    const qint32 textShift = textInserted - toText(viewRemoved).length();
    const auto behind =
        m_chips.erase(firstBehindView(viewRemoved.begin), firstBehindView(viewRemoved.end));
    for (auto chip = behind; chip != m_chips.end(); ++chip) {
        chip->view += viewShift;
        chip->text = {chip->text.begin + textShift, chip->text.end + textShift};
    }
}

void ViewMap::insert(const Chip &chip)
{
    m_chips.insert(firstBehindView(chip.view), chip);
}

} // namespace taskinput::editor
