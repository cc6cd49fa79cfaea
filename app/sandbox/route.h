// Which endpoint a request is for.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrlQuery>

namespace taskinput::sandbox {

enum class Route {
    UsersMe,
    ListTasks,
    GetTask,
    PutTask,
    GetInput,
    PutInput,
    GetActor,
    ListBuilds,
    DefaultBuild,
    GetBuild,
    ValidateInput,
    WrongMethod, //!< a known path, but not with this method
    Unknown,
};

//! A request line, understood. Path segments are percent-decoded one by one.
struct RoutedRequest {
    Route route = Route::Unknown;
    QString reference; //!< of the task, the Actor or, for GetBuild, the build
    QString actorReference; //!< of GetBuild below an Actor; else empty
    QUrlQuery query;
};

//! \a target is the request line's, query included. /v2/acts is the older name of /v2/actors.
RoutedRequest routed(const QByteArray &method, const QByteArray &target);

} // namespace taskinput::sandbox
