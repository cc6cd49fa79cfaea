// Typed calls of the Apify API, one method an endpoint.
#pragma once

#include "api/apierror.h"
#include "api/limits.h"
#include "api/progress.h"
#include "api/request.h"
#include "api/taskref.h"
#include "api/types.h"
#include "base/result.h"
#include "base/secret.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace taskinput::api {

class Transport;

template <typename T> using Callback = std::function<void(Result<T, ApiError>)>;

/*! One account on one API root. Reads are retried on 429, 5xx and broken connections; a PUT only
   after 429 or when nothing was sent. The token goes into the Authorization header to the root's
   own origin and nowhere else. Replies are parsed off the calling thread. */
class ApiClient {
public:
    //! \a root without /v2. \a token may be empty (signing in).
    ApiClient(QUrl root, Secret token, Limits limits = {});
    ~ApiClient();

    const QUrl &root() const noexcept;
    const Secret &token() const noexcept;

    //! users/me; reads nothing but id and user name from it. Where that is refused to a limited
    //! token but the task list is not, an account without id that isLimited.
    Request account(Callback<Account> done, Progress progress = {});
    Request tasks(qint64 offset, qint64 limit, bool newestFirst, Callback<TaskPage> done,
                  Progress progress = {});
    Request task(const TaskRef &ref, Callback<Task> done, Progress progress = {});
    Request input(const QString &taskPath, Callback<InputReply> done, Progress progress = {});
    //! The merge. \a body is a JSON object and is sent byte for byte.
    Request putInput(const QString &taskPath, const QByteArray &body, Callback<InputReply> done,
                     Progress progress = {});
    //! PUT of the task with nothing but input; answers with the stored input taken from the task
    //! object.
    Request replaceInput(const QString &taskPath, const QByteArray &input,
                         Callback<InputReply> done, Progress progress = {});
    Request actor(const QString &actId, Callback<Actor> done, Progress progress = {});
    //! The input schema's JSON text of a build; empty = that build has none.
    Request buildSchema(const QString &buildId, Callback<QByteArray> done, Progress progress = {});
    //! Resolves a build number (0.1.23) to its id; empty if there is none.
    Request buildIdForNumber(const QString &actId, const QString &number, Callback<QString> done,
                             Progress progress = {});
    Request defaultBuildSchema(const QString &actId, Callback<QByteArray> done,
                               Progress progress = {});
    //! \a build: tag or number, empty = not passed. A 400 that is about the input is a Validation,
    //! not an error.
    Request validateInput(const QString &actId, const QString &build, const QByteArray &input,
                          Callback<Validation> done, Progress progress = {});

    //! Method and URL as they would go out, for the Request pane.
    QUrl inputUrl(const QString &taskPath) const;
    QUrl taskUrl(const QString &taskPath) const;

private:
    std::shared_ptr<Transport>
        m_transport; //!< shared with the calls under way: a Request may outlive the client
};

} // namespace taskinput::api
