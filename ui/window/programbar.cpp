#include "ui/window/programbar.h"

#include <algorithm>

namespace taskinput::window {

ProgramBar::ProgramBar(QWidget *parent)
    : MessageBar(parent)
{
    connect(this, &MessageBar::buttonClicked, this, [this](int id) {
        const auto shown = std::ranges::find(m_entries, m_shown, &Entry::topic);
        if (shown == m_entries.end() || id >= shown->buttons.size())
            return;
        const auto press = shown->buttons.at(id).press;
        withdraw(m_shown);
        press();
    });
    connect(this, &MessageBar::closed, this, [this] { withdraw(m_shown); });
    hide();
}

void ProgramBar::post(const QString &topic, Severity severity, const QString &text,
                      const QList<Button> &buttons)
{
    m_entries.removeIf([&topic](const Entry &entry) { return entry.topic == topic; });
    m_entries.append({topic, severity, text, buttons});
    if (m_shown == topic)
        m_shown.clear();
    refresh();
}

void ProgramBar::withdraw(const QString &topic)
{
    m_entries.removeIf([&topic](const Entry &entry) { return entry.topic == topic; });
    refresh();
}

bool ProgramBar::has(const QString &topic) const
{
    return std::ranges::find(m_entries, topic, &Entry::topic) != m_entries.end();
}

void ProgramBar::refresh()
{
    if (m_entries.isEmpty()) {
        m_shown.clear();
        clear();
        return;
    }
    // max_element gives the first of equals: the oldest.
    const Entry &next = *std::ranges::max_element(m_entries, {}, &Entry::severity);
    if (next.topic == m_shown)
        return;
    m_shown = next.topic;
    widgets::Message message;
    message.severity = next.severity;
    message.text = next.text;
    for (qsizetype i = 0; i < next.buttons.size(); ++i)
        message.buttons.append({static_cast<int>(i), next.buttons.at(i).text, {}});
    showMessage(message);
}

} // namespace taskinput::window
