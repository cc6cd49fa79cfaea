// The program is killed while a person types and sends: what she had typed a second before comes
// back.
//
// TASKINPUT_KILLS makes a longer run, TASKINPUT_KILLS_SEED the same one again.
#include "typing.h"

#include "sandbox/server.h"
#include "session/fieldvalues.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace taskinput;
using namespace taskinput::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int WaitLimitMs = 60'000;
//! What a key may be old without being on disk.
constexpr qint64 PromisedMs = 1000;
//! A gap between two keys above this is a computer that did not let the program run: no time of its
//! own.
constexpr qint64 OrdinaryGapMs = 60;

qint64 now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

//! One run of the typist, from its start to its end.
struct Life {
    QString restored;
    QStringList texts; //!< after each key; the first is what was restored
    qsizetype mustBeThere = 0; //!< index into texts: older ones must not come back
};

QByteArray document(qsizetype otherBytes)
{
    QByteArray input = R"({"note":"begin","other":1)";
    if (otherBytes > 0) {
        input += R"(,"list":[)";
        const QByteArray url =
            R"("https://example.com/restaurants/page-with-a-longer-name/0123456789")";
        for (qsizetype bytes = 0; bytes < otherBytes; bytes += url.size() + 1)
            input += (bytes ? "," : "") + url;
        input += ']';
    }
    return input + '}';
}

//! How many of the keys must be on disk when the program dies at \a killedAt.
int keysThatCount(const QList<qint64> &times, qint64 killedAt)
{
    qint64 longestGap = 0;
    for (qsizetype i = 1; i < times.size(); ++i) {
        if (times.at(i) > killedAt - 4 * PromisedMs)
            longestGap = std::max(longestGap, times.at(i) - times.at(i - 1));
    }
    if (!times.isEmpty())
        longestGap = std::max(longestGap, killedAt - times.last());
    const qint64 allowed = PromisedMs + (longestGap > OrdinaryGapMs ? 2 * longestGap : 0);
    return static_cast<int>(
        std::ranges::count_if(times, [&](qint64 t) { return t <= killedAt - allowed; }));
}

} // namespace

class TstKilled : public QObject {
    Q_OBJECT
private slots:
    void whatWasTypedASecondBeforeComesBack_data();
    void whatWasTypedASecondBeforeComesBack();

private:
    bool live(const QStringList &arguments, quint32 seed, int lifeMs, Life &life);
};

//! Starts the typist, lets it type for \a lifeMs, kills it. False if it did not open the task.
bool TstKilled::live(const QStringList &arguments, quint32 seed, int lifeMs, Life &life)
{
    QProcess typist;
    typist.setProcessChannelMode(QProcess::SeparateChannels);
    typist.start(QStringLiteral(TYPIST), arguments + QStringList{QString::number(seed)});
    if (!QTest::qWaitFor([&] { return typist.canReadLine(); }, WaitLimitMs)) {
        typist.kill();
        typist.waitForFinished();
        qWarning().noquote() << typist.readAllStandardError();
        return false;
    }
    life.restored = QString::fromLatin1(typist.readLine()).sliced(9).chopped(1);
    QTest::qWait(lifeMs); // the random moment
    const qint64 killedAt = now();
    typist.kill();
    typist.waitForFinished(WaitLimitMs);

    QList<qint64> times;
    while (typist.canReadLine())
        times.append(typist.readLine().split(' ').at(2).toLongLong());
    Typing typing(seed, life.restored);
    life.texts = {life.restored};
    for (qsizetype i = 0; i < times.size(); ++i) {
        typing.next();
        life.texts.append(typing.text());
    }
    // A key may have gone in without having been told any more.
    typing.next();
    life.texts.append(typing.text());
    life.mustBeThere = keysThatCount(times, killedAt);
    return true;
}

void TstKilled::whatWasTypedASecondBeforeComesBack_data()
{
    QTest::addColumn<qsizetype>("otherBytes");
    QTest::addColumn<int>("kills");
    const int wanted = qEnvironmentVariableIntValue("TASKINPUT_KILLS");
    const int kills = wanted > 0 ? wanted : 20;
    QTest::newRow("a small input") << qsizetype(0) << kills;
    if (kills >= 100)
        QTest::newRow("an input of 9 MiB") << qsizetype(9'300'000) << kills / 20;
}

void TstKilled::whatWasTypedASecondBeforeComesBack()
{
    QFETCH(qsizetype, otherBytes);
    QFETCH(int, kills);
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("TASKINPUT_KILLS_SEED", &isGiven);
    const quint32 seed =
        isGiven ? static_cast<quint32>(given) : QRandomGenerator::global()->generate() % 1'000'000;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);

    sandbox::Options options;
    options.token = u"token-of-the-killed"_s;
    sandbox::Server server(options);
    const Result<QUrl, QString> root = server.start();
    QVERIFY(root);
    const QString task = server.taskId(u"greetings"_s);
    server.setStoredInput(task, document(otherBytes));
    QTemporaryDir folder;
    const QStringList arguments{root->toString(), options.token, folder.path(), task};

    Life before{u"begin"_s, {u"begin"_s}, 0};
    qsizetype keys = 0, lost = 0;
    for (int kill = 0; kill <= kills; ++kill) {
        Life life;
        QVERIFY2(live(arguments, random.generate(), random.bounded(100, 1900), life),
                 qPrintable(u"kill %1: the task did not open"_s.arg(kill)));
        const auto first = before.texts.cbegin() + before.mustBeThere;
        const auto found = std::find(first, before.texts.cend(), life.restored);
        QVERIFY2(found != before.texts.cend(),
                 qPrintable(
                     u"kill %1: came back\n%2\nhad been typed a second before\n%3"_s.arg(kill).arg(
                         life.restored, before.texts.at(before.mustBeThere))));
        keys += before.texts.size() - 1;
        lost = std::max(lost, before.texts.cend() - found - 1);
        before = life;
    }
    // Nothing half-typed reached Apify either, and what nobody touched is as it was.
    const json::DocumentPtr stored =
        json::Document::parse(QString::fromUtf8(server.storedInput(task).value_or(QByteArray())));
    QVERIFY(!stored->hasErrors());
    QCOMPARE(session::rawField(*stored, u"other"_s), u"1"_s);
    QVERIFY(keys > 10 * kills);
    qInfo("%d kills, %lld keys, at most %lld of the last ones lost", kills,
          static_cast<long long>(keys), static_cast<long long>(lost));
}

QTEST_GUILESS_MAIN(TstKilled)
#include "tst_killed.moc"
