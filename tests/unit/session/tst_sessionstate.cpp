// Every pair of phases: allowed or not.
#include "session/sessionstate.h"

#include <QSet>
#include <QTest>

using namespace taskinput::session;

class TstSessionState : public QObject {
    Q_OBJECT
private slots:
    void exactlyTheseMovesExist();
    void nothingIsSentWithoutACheck();
    void aWriteIsLeftByItsOutcomeOnly();
};

void TstSessionState::exactlyTheseMovesExist()
{
    using enum Phase;
    const QSet<std::pair<int, int>> allowed = [] {
        const std::pair<Phase, Phase> moves[] = {
            {Loading, Ready},           {Loading, LoadFailed},
            {LoadFailed, Loading},      {Ready, Loading},
            {Ready, Checking},          {Ready, Conflict},
            {Ready, OutcomeUnknown},    {Checking, Sending},
            {Checking, Conflict},       {Checking, Ready},
            {Conflict, Checking},       {Conflict, Ready},
            {Conflict, Conflict},       {Sending, Ready},
            {Sending, Waiting},         {Sending, OutcomeUnknown},
            {Waiting, Sending},         {Waiting, Ready},
            {Waiting, OutcomeUnknown},  {OutcomeUnknown, ReadingBack},
            {OutcomeUnknown, Checking}, {ReadingBack, Ready},
            {ReadingBack, Conflict},    {ReadingBack, OutcomeUnknown},
        };
        QSet<std::pair<int, int>> set;
        for (const auto &[from, to] : moves)
            set.insert({static_cast<int>(from), static_cast<int>(to)});
        return set;
    }();
    for (int from = 0; from < PhaseCount; ++from) {
        for (int to = 0; to < PhaseCount; ++to) {
            QVERIFY2(
                mayGo(static_cast<Phase>(from), static_cast<Phase>(to))
                    == allowed.contains({from, to}),
                qPrintable(QString::number(from) + QLatin1String(" -> ") + QString::number(to)));
        }
    }
}

void TstSessionState::nothingIsSentWithoutACheck()
{
    for (int from = 0; from < PhaseCount; ++from) {
        const Phase phase = static_cast<Phase>(from);
        QCOMPARE(mayGo(phase, Phase::Sending), phase == Phase::Checking || phase == Phase::Waiting);
    }
}

void TstSessionState::aWriteIsLeftByItsOutcomeOnly()
{
    QVERIFY(!mayGo(Phase::Sending, Phase::Loading));
    QVERIFY(!mayGo(Phase::Sending, Phase::Checking));
    QVERIFY(!mayGo(Phase::OutcomeUnknown, Phase::Ready));
    QVERIFY(!mayGo(Phase::OutcomeUnknown, Phase::Loading));
}

QTEST_GUILESS_MAIN(TstSessionState)
#include "tst_sessionstate.moc"
