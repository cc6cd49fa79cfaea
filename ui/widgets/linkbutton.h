// A button that looks like a link: for what leads elsewhere.
#pragma once

#include "ui/look/icons.h"

#include <optional>

class QPushButton;
class QWidget;

namespace taskinput::widgets {

QPushButton *linkButton(const QString &text, std::optional<look::Icon> sign, QWidget *parent);

} // namespace taskinput::widgets
