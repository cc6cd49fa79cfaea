// Rows of the task list as bytes.
#pragma once

#include "api/types.h"

#include <QDataStream>

namespace taskinput::api {

QDataStream &operator<<(QDataStream &stream, const TaskSummary &task);
QDataStream &operator>>(QDataStream &stream, TaskSummary &task);

} // namespace taskinput::api
