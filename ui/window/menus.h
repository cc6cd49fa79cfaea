// The menu bar, built once from the actions.
#pragma once

#include <QMenu>
#include <QMenuBar>

namespace taskinput::window {

class Actions;

//! \a recent is filled by the caller whenever its content changes, not when it opens (assistive
//! technology reads it closed).
struct Menus {
    QMenu *recent = nullptr;
    QMenu *send = nullptr; //!< also behind the arrow of the send button
};

Menus fillMenuBar(QMenuBar &bar, const Actions &actions);

//! The part of the Send menu that stands behind the button's arrow; owned by \a parent.
QMenu *sendArrowMenu(const Actions &actions, QWidget *parent);

} // namespace taskinput::window
