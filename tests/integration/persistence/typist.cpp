// typist ROOT TOKEN FOLDER TASK SEED: a person who types and sends without a pause, for the test
// that kills her program. Says "restored TEXT" once the task is open, then "key NUMBER
// MILLISECONDS" after each key.
#include "typing.h"

#include "api/apiclient.h"
#include "base/secret.h"
#include "persistence/cachestore.h"
#include "persistence/draftstore.h"
#include "persistence/journalstore.h"
#include "persistence/storethread.h"
#include "session/connection.h"
#include "session/fieldvalues.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace taskinput;
using namespace taskinput::session;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto KeyDistance = 15ms;
constexpr int KeysPerSend = 41;
//! Nobody may leave her behind.
constexpr auto LongestLife = 300s;
const QString Field = u"note"_s;

//! By a clock that whoever watches has too.
qint64 now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

class Typist {
public:
    Typist(const QStringList &arguments)
        : m_client(QUrl(arguments.at(1)), Secret(arguments.at(2)), api::Limits{5s, 5s, 5s, 1})
        , m_connection(m_client)
        , m_drafts(m_thread, arguments.at(3))
        , m_journal(m_slowThread, arguments.at(3), {})
        , m_cache(m_slowThread, arguments.at(3))
        , m_context{&m_client, m_connection, m_drafts, m_journal, m_cache, u"account"_s}
        , m_session(m_context, taskOf(arguments.at(4)))
        , m_seed(arguments.at(5).toUInt())
    {
        QObject::connect(&m_drafts, &DraftSink::draftKept, &m_timer,
                         [this] { m_isPrepared = true; });
        m_timer.setInterval(KeyDistance);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { step(); });
        m_timer.start();
        m_session.load();
    }

private:
    static api::Task taskOf(const QString &id)
    {
        api::Task task;
        task.summary.id = id;
        return task;
    }

    void step()
    {
        if (m_typing)
            press();
        else if (isOpen())
            begin();
    }

    bool isOpen() const
    {
        return m_session.phase() == Phase::Ready && m_session.analysisIsCurrent()
            && !m_session.isBusy() && !m_session.isReadingQuietly()
            && m_session.schemaIsKnown()
            // A long baseline goes to the disk while she takes her first look.
            && (m_isPrepared || m_session.buffer().text().size() < 1'000'000);
    }

    void begin()
    {
        const json::DocumentPtr document =
            json::Document::parse(m_session.buffer().text().toString());
        const QString raw = rawField(*document, Field);
        const QString text = raw.sliced(1, raw.size() - 2);
        m_typing.emplace(m_seed, text);
        std::printf("restored %s\n", qPrintable(text));
        std::fflush(stdout);
    }

    //! Where the letters begin. The field is the first one, however long the rest is.
    qsizetype start() const
    {
        const text::Text &text = m_session.buffer().text();
        const QString head = text.slice(0, std::min<qsizetype>(text.size(), 60)).toString();
        return head.indexOf(u'"', head.indexOf(u':')) + 1;
    }

    void press()
    {
        const test::Key key = m_typing->next();
        const qsizetype position = start() + key.position;
        m_session.buffer().applyFromView(position, key.removed, key.inserted,
                                         text::StepKind::Typing, position + key.inserted.size());
        std::printf("key %d %lld\n", ++m_keys, static_cast<long long>(now()));
        std::fflush(stdout);
        if (m_keys % KeysPerSend == 0)
            m_session.send();
    }

    api::ApiClient m_client;
    Connection m_connection;
    persistence::StoreThread m_thread, m_slowThread;
    persistence::DraftStore m_drafts;
    persistence::JournalStore m_journal;
    persistence::CacheStore m_cache;
    SessionContext m_context;
    mutable Session m_session;
    quint32 m_seed;
    QTimer m_timer;
    std::optional<test::Typing> m_typing;
    int m_keys = 0;
    bool m_isPrepared = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    Typist typist(arguments);
    QTimer::singleShot(LongestLife, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
