#include "ui/dialogs/parts.h"

#include "ui/look/relativefont.h"
#include "ui/look/unit.h"

#include <QBoxLayout>
#include <QLabel>

namespace taskinput::dialogs {

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *detail(const QString &text, QWidget *parent)
{
    QLabel *label = sentence(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    look::useRelativeFont(label, look::size::Detail);
    return label;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    QLabel *label = sentence(text, parent);
    look::useRelativeFont(label, look::size::Body, QFont::DemiBold);
    return label;
}

void spaceOut(QBoxLayout &layout)
{
    const look::Unit u;
    layout.setContentsMargins(u(20), u(20), u(20), u(14));
    layout.setSpacing(u(10));
}

} // namespace taskinput::dialogs
