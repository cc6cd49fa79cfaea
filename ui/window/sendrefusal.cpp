#include "ui/window/sendrefusal.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/filledbutton.h"
#include "ui/widgets/sendbutton.h"

#include <QAction>
#include <QShortcut>
#include <QToolTip>

namespace taskinput::window {

SendRefusal::SendRefusal(QAction *send, widgets::SendButton *button, QObject *parent)
    : QObject(parent)
    , m_button(button)
{
    const QList<QKeySequence> keys = send->shortcuts();
    for (const QKeySequence &key : keys) {
        auto *shortcut = new QShortcut(key, button);
        shortcut->setContext(Qt::WindowShortcut);
        // Two owners of the same keys would make them ambiguous: one of both is always off.
        shortcut->setEnabled(!send->isEnabled());
        connect(send, &QAction::enabledChanged, shortcut,
                [shortcut](bool isEnabled) { shortcut->setEnabled(!isEnabled); });
        connect(shortcut, &QShortcut::activated, this, &SendRefusal::tell);
    }
}

void SendRefusal::tell()
{
    const QString &reason = m_button->presentation().reason;
    if (reason.isEmpty())
        return;
    QToolTip::showText(m_button->mapToGlobal(QPoint(0, m_button->height())), reason, m_button);
    widgets::announce(m_button->mainPart(), reason);
}

} // namespace taskinput::window
