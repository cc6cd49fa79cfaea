// Flat buttons with an icon.
#pragma once

#include "ui/look/icons.h"

#include <QToolButton>

class QAction;

namespace taskinput::widgets {

//! A flat button of 30 × 30 with \a icon; \a name is its tool tip and accessible name.
QToolButton *toolButton(look::Icon icon, const QString &name, QWidget *parent);
//! A flat button that shows \a action; its accessible name is the action's text without the access
//! key.
QToolButton *toolButton(QAction *action, QWidget *parent);

} // namespace taskinput::widgets
