// The sign and the colours of each kind of change: the same in list, difference and conflict view.
#pragma once

#include "ui/look/colors.h"
#include "ui/look/icons.h"
#include "ui/models/changemodel.h"

namespace taskinput::changes {

look::Icon signIcon(models::ChangeModel::Sign sign);
look::StateColors signColors(const look::Colors &colors, models::ChangeModel::Sign sign);

} // namespace taskinput::changes
