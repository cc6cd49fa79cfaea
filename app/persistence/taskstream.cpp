#include "persistence/taskstream.h"

namespace taskinput::api {

QDataStream &operator<<(QDataStream &stream, const TaskSummary &task)
{
    return stream << task.id << task.userId << task.actId << task.name << task.title
                  << task.username << task.actName << task.actUsername << task.createdAt
                  << task.modifiedAt << task.totalRuns;
}

QDataStream &operator>>(QDataStream &stream, TaskSummary &task)
{
    return stream >> task.id >> task.userId >> task.actId >> task.name >> task.title
        >> task.username >> task.actName >> task.actUsername >> task.createdAt >> task.modifiedAt
        >> task.totalRuns;
}

} // namespace taskinput::api
