#include "api/apiclient.h"

#include "api/accountreplies.h"
#include "api/actorreplies.h"
#include "api/endpoints.h"
#include "api/inputreplies.h"
#include "api/steppedcall.h"
#include "api/taskreplies.h"
#include "api/transport.h"

#include <utility>

namespace taskinput::api {

namespace {

HttpRequest read(QUrl url)
{
    HttpRequest request;
    request.url = std::move(url);
    return request;
}

HttpRequest write(QUrl url, QByteArray body)
{
    return {HttpRequest::Verb::Put, std::move(url), std::move(body), true, false};
}

template <typename T>
Request call(const std::shared_ptr<Transport> &transport, typename Step<T>::Ask first,
             Callback<T> done, Progress progress)
{
    return Request(std::make_unique<SteppedCall<T>>(transport, std::move(first), std::move(done),
                                                    std::move(progress)));
}

bool isNotFound(const HttpResult &answer)
{
    return !answer && answer.error().kind == ApiError::Kind::NotFound;
}

//! A 404 may stand for the task or for its input: the task itself tells.
Step<InputReply>::Ask askWhetherTaskExists(QUrl taskUrl, ApiError notFound)
{
    return {read(std::move(taskUrl)),
            [notFound = std::move(notFound)](const HttpResult &answer,
                                             const StopFlag &) -> Step<InputReply> {
                if (answer)
                    return Result<InputReply, ApiError>(neverSetInput(notFound));
                return Failure{isNotFound(answer) ? notFound : answer.error()};
            }};
}

Step<QString>::Ask askForBuild(QUrl root, QString actor, QString number, qint64 offset)
{
    constexpr qint64 pageSize = 1000;
    HttpRequest request = read(buildsUrl(root, actor, offset, pageSize));
    return {std::move(request),
            [=](const HttpResult &answer, const StopFlag &stop) -> Step<QString> {
                if (!answer)
                    return Failure{answer.error()};
                const auto search = readBuildPage(*answer, number, stop);
                if (!search)
                    return Failure{search.error()};
                if (search->nextOffset < 0)
                    return Result<QString, ApiError>(search->buildId);
                return askForBuild(root, actor, number, search->nextOffset);
            }};
}

} // namespace

ApiClient::ApiClient(QUrl root, Secret token, Limits limits)
    : m_transport(std::make_shared<Transport>(std::move(root), std::move(token), limits))
{
}

ApiClient::~ApiClient() = default;

const QUrl &ApiClient::root() const noexcept
{
    return m_transport->root();
}

const Secret &ApiClient::token() const noexcept
{
    return m_transport->token();
}

Request ApiClient::account(Callback<Account> done, Progress progress)
{
    HttpRequest request = read(accountUrl(root()));
    request.hasPrivateReply = true;
    const auto reader = [listUrl = tasksUrl(root(), 0, 1, false)](
                            const HttpResult &answer, const StopFlag &stop) -> Step<Account> {
        if (answer)
            return readAccount(*answer, stop);
        if (!mayBeLimited(answer.error()))
            return Failure{answer.error()};
        return Step<Account>::Ask{read(listUrl), readWith<Account>(readLimitedAccount)};
    };
    return call<Account>(m_transport, {std::move(request), reader}, std::move(done),
                         std::move(progress));
}

Request ApiClient::tasks(qint64 offset, qint64 limit, bool newestFirst, Callback<TaskPage> done,
                         Progress progress)
{
    return call<TaskPage>(
        m_transport,
        {read(tasksUrl(root(), offset, limit, newestFirst)), readWith<TaskPage>(readTaskPage)},
        std::move(done), std::move(progress));
}

Request ApiClient::task(const TaskRef &ref, Callback<Task> done, Progress progress)
{
    const Reader<Task> last = readWith<Task>(readTask);
    const QUrl fallback = ref.fallback.isEmpty() ? QUrl() : taskUrl(ref.fallback);
    const auto reader = [last, fallback](const HttpResult &answer,
                                         const StopFlag &stop) -> Step<Task> {
        if (isNotFound(answer) && !fallback.isEmpty())
            return Step<Task>::Ask{read(fallback), last};
        return last(answer, stop);
    };
    return call<Task>(m_transport, {read(taskUrl(ref.path)), reader}, std::move(done),
                      std::move(progress));
}

Request ApiClient::input(const QString &taskPath, Callback<InputReply> done, Progress progress)
{
    const auto reader = [task = taskUrl(taskPath)](const HttpResult &answer,
                                                   const StopFlag &stop) -> Step<InputReply> {
        if (answer)
            return readInput(*answer, stop);
        if (isNotFound(answer))
            return askWhetherTaskExists(task, answer.error());
        return Failure{answer.error()};
    };
    return call<InputReply>(m_transport, {read(inputUrl(taskPath)), reader}, std::move(done),
                            std::move(progress));
}

Request ApiClient::putInput(const QString &taskPath, const QByteArray &body,
                            Callback<InputReply> done, Progress progress)
{
    return call<InputReply>(
        m_transport, {write(inputUrl(taskPath), body), readWith<InputReply>(readMergedInput)},
        std::move(done), std::move(progress));
}

Request ApiClient::replaceInput(const QString &taskPath, const QByteArray &input,
                                Callback<InputReply> done, Progress progress)
{
    return call<InputReply>(m_transport,
                            {write(taskUrl(taskPath), "{\"input\":" + input + '}'),
                             readWith<InputReply>(readReplacedInput)},
                            std::move(done), std::move(progress));
}

Request ApiClient::actor(const QString &actId, Callback<Actor> done, Progress progress)
{
    return call<Actor>(m_transport, {read(actorUrl(root(), actId)), readWith<Actor>(readActor)},
                       std::move(done), std::move(progress));
}

Request ApiClient::buildSchema(const QString &buildId, Callback<QByteArray> done, Progress progress)
{
    return call<QByteArray>(
        m_transport, {read(buildUrl(root(), buildId)), readWith<QByteArray>(readBuildSchema)},
        std::move(done), std::move(progress));
}

Request ApiClient::defaultBuildSchema(const QString &actId, Callback<QByteArray> done,
                                      Progress progress)
{
    return call<QByteArray>(
        m_transport, {read(defaultBuildUrl(root(), actId)), readWith<QByteArray>(readBuildSchema)},
        std::move(done), std::move(progress));
}

Request ApiClient::buildIdForNumber(const QString &actId, const QString &number,
                                    Callback<QString> done, Progress progress)
{
    return call<QString>(m_transport, askForBuild(root(), actId, number, 0), std::move(done),
                         std::move(progress));
}

Request ApiClient::validateInput(const QString &actId, const QString &build,
                                 const QByteArray &input, Callback<Validation> done,
                                 Progress progress)
{
    // Changes nothing on the server, so it is repeated like a read.
    HttpRequest request{HttpRequest::Verb::Post, validateInputUrl(root(), actId, build), input,
                        false, false};
    const auto reader = [](const HttpResult &answer, const StopFlag &stop) -> Step<Validation> {
        if (answer)
            return readValidation(*answer, stop);
        if (const auto verdict = verdictIn(answer.error()))
            return Result<Validation, ApiError>(*verdict);
        return Failure{answer.error()};
    };
    return call<Validation>(m_transport, {std::move(request), reader}, std::move(done),
                            std::move(progress));
}

QUrl ApiClient::inputUrl(const QString &taskPath) const
{
    return taskInputUrl(root(), taskPath);
}

QUrl ApiClient::taskUrl(const QString &taskPath) const
{
    return api::taskUrl(root(), taskPath);
}

} // namespace taskinput::api
