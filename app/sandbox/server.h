// A stand-in for Apify's API inside the program: the same calls over HTTP on loopback, with tasks
// of its own. The rest of the program can't tell it from the real one.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "sandbox/account.h"
#include "sandbox/behaviour.h"
#include "sandbox/faults.h"
#include "sandbox/httpserver.h"
#include "sandbox/requestlog.h"
#include "sandbox/route.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <mutex>
#include <optional>

namespace taskinput::sandbox {

struct Options {
    QString dataFolder; //!< saved tasks are kept here over a restart; empty = nothing is kept
    QString token; //!< empty = a new random one
    quint16 port = 0; //!< 0 = any free one
    int extraTasks = 0; //!< plain tasks on top of the written ones
    bool recordsRequests = false; //!< keep requests with their bodies for requests()
    Behaviour behaviour;
};

/*! The server and its data. Listens on 127.0.0.1 only, each connection in a thread of the server.

    All functions may be called from any thread. start() and stop() return within milliseconds: data
    are loaded in the server's thread, and stop() breaks every connection, those of held requests
   too. What was saved until then is on disk when stop() returns. */
class Server {
public:
    explicit Server(Options options = {});
    ~Server(); //!< = stop()
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    //! The API root, without /v2; or in words why it can't listen. A second start() after stop()
    //! takes the same port again.
    Result<QUrl, QString> start();
    void stop();
    bool isRunning() const;
    QUrl root() const;
    //! Never changes during the life of a server.
    Secret token() const { return m_token; }

    Behaviour behaviour() const;
    void setBehaviour(const Behaviour &behaviour);
    Faults &faults() noexcept { return m_faults; }

    //! All tasks as they were written; what was kept in the data folder is gone.
    void reset();

    //! Id of the task of that name (case aside); empty if there is none.
    QString taskId(const QString &name) const;
    QStringList taskIds() const; //!< in the list's order
    //! The stored input, minified as the API would answer it; nothing if none was ever saved.
    std::optional<QByteArray> storedInput(const QString &taskId) const;
    //! The task object without its input.
    QByteArray storedTask(const QString &taskId) const;

    //! As if a colleague had saved it: the whole stored input becomes \a json, exactly as spelled.
    //! False if there is no such task or \a json is none.
    bool setStoredInput(const QString &taskId, const QByteArray &json);
    //! As if a colleague had saved these top-level fields.
    bool changeStoredFields(const QString &taskId, const QByteArray &jsonObject);
    //! As if none had ever been saved.
    bool clearStoredInput(const QString &taskId);
    bool removeTask(const QString &taskId);

    int requestCount(Route route) const { return m_log.count(route); }
    int requestCount() const { return m_log.total(); }
    //! Oldest first, the last 1,000; empty unless Options::recordsRequests.
    QList<RecordedRequest> requests() const { return m_log.requests(); }
    void forgetRequests() { m_log.forget(); } //!< counts included

private:
    Reply handle(const HttpRequest &request, const HttpPeer &peer);
    bool changeInput(const QString &taskId, std::optional<QByteArray> input);

    const Options m_options;
    const Secret m_token;
    mutable Account m_account; // locks itself
    Faults m_faults;
    RequestLog m_log;
    mutable std::mutex m_mutex; // for what follows
    Behaviour m_behaviour;
    quint16 m_port = 0; // of the last start
    std::unique_ptr<HttpServer> m_http; // last: its threads use all of the above
};

} // namespace taskinput::sandbox
