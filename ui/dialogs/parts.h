// Labels and margins that the dialogs share.
#pragma once

#include <QString>

class QBoxLayout;
class QDialogButtonBox;
class QLabel;
class QWidget;

namespace taskinput::dialogs {

//! Plain text that wraps.
QLabel *sentence(const QString &text, QWidget *parent);
//! The same in the colour of second lines.
QLabel *detail(const QString &text, QWidget *parent);
QLabel *heading(const QString &text, QWidget *parent);
//! Margins and distances of a dialog's outer layout.
void spaceOut(QBoxLayout &layout);

} // namespace taskinput::dialogs
