// Random lives of one task against a server whose state is known: typing, ticks, undo, colleagues,
// faults, kills, restarts.
//
// TASKINPUT_MODEL_STEPS and TASKINPUT_MODEL_SEED make a longer run, or the same one again.
#include "sessionbench.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace taskinput;
using namespace taskinput::session;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using sandbox::Fault;
using sandbox::Route;

namespace {

const QStringList Fields{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};

//! What must hold, whatever happens.
class Life {
public:
    explicit Life(quint32 seed)
        : m_random(seed)
        , m_bench(R"({"a":1,"b":2,"c":3,"d":4})")
    {
    }

    //! Empty, or in words what broke.
    QString begin()
    {
        m_stored = m_bench.stored();
        return m_bench.load() ? QString() : u"it does not load"_s;
    }

    QString step()
    {
        m_writes = m_bench.writes();
        m_done.clear();
        const int dice = m_random.bounded(100);
        if (dice < 26)
            type();
        else if (dice < 30)
            remove();
        else if (dice < 40)
            undoOrRedo();
        else if (dice < 46)
            tick();
        else if (dice < 60)
            colleagueSaves();
        else if (dice < 76)
            send();
        else if (dice < 84)
            sendIntoTrouble();
        else if (dice < 88)
            reload();
        else if (dice < 91)
            format();
        else if (dice < 93)
            undoMerge();
        else if (dice < 95)
            undoSend();
        else if (dice < 96)
            discard();
        else
            killAndRestart();
        if (!settle())
            return u"it does not come to rest"_s;
        decideConflicts();
        return settle() ? judged() : u"it does not come to rest after a decision"_s;
    }

    //! What was done last, and what went over the wire.
    QString history() const
    {
        QStringList lines = m_history;
        const QList<sandbox::RecordedRequest> requests = m_bench.server.requests();
        for (const sandbox::RecordedRequest &request :
             requests.last(std::min<qsizetype>(requests.size(), 12))) {
            if (request.method == "PUT")
                lines.append(QString::fromUtf8(request.body));
        }
        return lines.last(std::min<qsizetype>(lines.size(), 40)).join(u'\n');
    }

private:
    void note(const QString &words)
    {
        m_done = words;
        m_history.append(words);
        if (m_history.size() > 34)
            m_history.removeFirst();
    }
    const QString &anyField()
    {
        return Fields.at(m_random.bounded(static_cast<int>(Fields.size())));
    }
    QString fresh() { return QString::number(++m_value); }
    bool settle()
    {
        return QTest::qWaitFor(
            [this] {
                const Phase phase = m_bench.session->phase();
                return (phase == Phase::Ready || phase == Phase::Conflict
                        || phase == Phase::OutcomeUnknown)
                    && m_bench.session->analysisIsCurrent() && !m_bench.session->isBusy();
            },
            WaitLimitMs);
    }
    QString known(const QString &field) const
    {
        const json::DocumentPtr baseline = m_bench.session->baseline();
        return baseline ? rawField(*baseline, field) : QString();
    }
    //! The person has seen what a colleague saved: what is done to the field from here on is meant.
    bool isSeen(const QString &field) const { return known(field) == m_bench.storedValue(field); }

    void type()
    {
        const QString field = anyField();
        const QString value = fresh();
        note(u"type "_s + field + u'=' + value);
        if (isSeen(field))
            m_foreign.remove(field);
        m_bench.type(field, value);
        m_mine.insert(field, value);
    }
    void remove()
    {
        const QString field = anyField();
        note(u"remove "_s + field);
        m_bench.remove(field);
        m_mine.insert(field, QString());
    }
    void undoOrRedo()
    {
        text::TextBuffer &buffer = m_bench.session->buffer();
        const bool undo = m_random.bounded(3) > 0;
        note(undo ? u"undo"_s : u"redo"_s);
        undo ? buffer.undo() : buffer.redo();
        m_trustsText = true;
    }
    void tick()
    {
        const QList<ChangeRow> rows = m_bench.session->changeRows();
        if (rows.isEmpty())
            return;
        const ChangeRow &row = rows.at(m_random.bounded(static_cast<int>(rows.size())));
        const QString field = row.change.name;
        note((row.isTicked ? u"untick "_s : u"tick "_s) + field);
        if (!row.isTicked && isSeen(field))
            m_foreign.remove(field);
        m_bench.session->setTicked(field, !row.isTicked);
    }
    void colleagueSaves()
    {
        const QString field = anyField();
        const QString value = fresh();
        note(u"colleague "_s + field + u'=' + value);
        m_bench.server.changeStoredFields(m_bench.taskId,
                                          "{\"" + field.toUtf8() + "\":" + value.toUtf8() + '}');
        m_foreign.insert(field);
        m_stored = m_bench.stored();
    }
    void send()
    {
        note(u"send"_s);
        m_bench.session->send();
    }
    void sendIntoTrouble()
    {
        const int kind = m_random.bounded(5);
        note(u"send into trouble "_s + QString::number(kind));
        const Fault faults[] = {Fault::close(), Fault::close().at(Fault::When::AfterApplying),
                                Fault::error(403, "insufficient-permissions", "no"),
                                Fault::error(500, "internal-server-error", "oops"), Fault::cut(4)};
        m_bench.server.faults().add(Route::PutInput, faults[kind]);
        m_bench.session->send();
        if (m_random.bounded(2) == 0)
            type();
        if (!settle())
            return;
        m_bench.server.faults().clear();
        if (m_bench.session->phase() == Phase::OutcomeUnknown)
            m_bench.session->checkWhatApifyHas();
    }
    void reload()
    {
        note(u"reload"_s);
        m_random.bounded(2) ? m_bench.session->reload() : m_bench.session->checkQuietlyNow();
        while (m_bench.session->isReadingQuietly())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    void format()
    {
        note(u"format"_s);
        m_bench.session->format();
    }
    void undoMerge()
    {
        if (m_bench.noticeKind() != NoticeKind::MergedForeign)
            return;
        note(u"undo merge"_s);
        m_bench.session->performNoticeAction(NoticeAction::UndoMerge);
        m_trustsText = true;
    }
    void undoSend()
    {
        note(u"undo send"_s);
        m_bench.session->undoLastSend();
        m_trustsText = true;
    }
    void discard()
    {
        note(u"discard"_s);
        m_bench.session->discard();
        m_trustsText = true;
    }
    void killAndRestart()
    {
        note(u"kill and restart"_s);
        m_bench.session->flushDraft();
        m_bench.restart();
        (void)m_bench.load();
    }

    void decideConflicts()
    {
        const QList<ConflictField> conflicts = m_bench.session->conflicts();
        for (const ConflictField &field : conflicts) {
            if (field.choice != ConflictField::Choice::Open || m_random.bounded(3) == 0)
                continue;
            const bool mine = m_random.bounded(2) == 0;
            note((mine ? u"use mine "_s : u"use theirs "_s) + field.name);
            m_bench.session->resolve(
                field.name, mine ? ConflictField::Choice::Mine : ConflictField::Choice::Theirs);
            if (!mine)
                m_mine.remove(field.name);
            else if (isSeen(field.name))
                m_foreign.remove(field.name);
        }
    }

    QString judged()
    {
        if (const QString wrong = foreignIsSafe(); !wrong.isEmpty())
            return wrong;
        if (const QString wrong = nothingTypedIsLost(); !wrong.isEmpty())
            return wrong;
        return whatIsSaidIsTrue();
    }

    QString foreignIsSafe()
    {
        const QByteArray now = m_bench.stored();
        const json::DocumentPtr before = json::Document::parse(QString::fromUtf8(m_stored));
        const json::DocumentPtr after = json::Document::parse(QString::fromUtf8(now));
        m_stored = now;
        for (const QString &field : Fields) {
            if (sameField(*before, *after, field))
                continue;
            if (m_foreign.contains(field))
                return u"a colleague's "_s + field + u" was overwritten: "_s
                    + rawField(*before, field) + u" -> "_s + rawField(*after, field);
        }
        return {};
    }

    QString nothingTypedIsLost()
    {
        if (std::exchange(m_trustsText, false)) {
            m_mine.clear();
            const QList<ChangeRow> rows = m_bench.session->changeRows();
            for (const ChangeRow &row : rows)
                m_mine.insert(row.change.name, m_bench.value(row.change.name));
            return {};
        }
        for (auto it = m_mine.begin(); it != m_mine.end();) {
            if (m_bench.value(it.key()) != it.value())
                return u"typed "_s + it.key() + u'=' + it.value() + u", the text has "_s
                    + m_bench.value(it.key());
            // Saved: what comes back from now on may be taken over.
            it = known(it.key()) == it.value() ? m_mine.erase(it) : std::next(it);
        }
        return {};
    }

    QString whatIsSaidIsTrue()
    {
        const Presentation shown = m_bench.session->presentation();
        if (shown.status == Status::Saved) {
            const std::optional<ReplyRecord> reply = m_bench.session->reply();
            if (m_bench.noticeKind() == NoticeKind::Saved && reply && reply->isSuccess
                && m_bench.writes() > m_writes) {
                for (const QString &field : reply->sentFields) {
                    if (rawField(*reply->document, field) != m_bench.storedValue(field))
                        return u"said to be saved, and is not: "_s + field;
                }
            }
        }
        if (shown.status == Status::SameAsOnApify && m_bench.session->hasUnsentEdits())
            return u"said to be the same, with unsent edits"_s;
        if (m_done == u"reload"_s && !m_bench.session->presentation().facts.mergePending
            && m_bench.session->phase() == Phase::Ready) {
            for (const QString &field : Fields) {
                if (known(field) != m_bench.storedValue(field))
                    return u"after a reload the baseline is old: "_s + field;
            }
        }
        return {};
    }

    QRandomGenerator m_random;
    SessionBench m_bench;
    QByteArray m_stored; //!< after the last step
    QHash<QString, QString> m_mine; //!< what was typed and not saved; null = removed
    QSet<QString> m_foreign; //!< saved by a colleague, and the person has not meant to change it
    bool m_trustsText = false; //!< the person changed the text by other means than typing
    int m_value = 100;
    int m_writes = 0; //!< before this step
    QString m_done; //!< in this step
    QStringList m_history;
};

} // namespace

class TstModel : public QObject {
    Q_OBJECT
private slots:
    void noEditIsLostAndNoColleagueOverwritten_data();
    void noEditIsLostAndNoColleagueOverwritten();
};

void TstModel::noEditIsLostAndNoColleagueOverwritten_data()
{
    QTest::addColumn<quint32>("seed");
    bool given = false;
    const int seed = qEnvironmentVariableIntValue("TASKINPUT_MODEL_SEED", &given);
    if (given) {
        QTest::newRow("given seed") << static_cast<quint32>(seed);
        return;
    }
    for (int run = 0; run < 2; ++run) {
        const quint32 any = QRandomGenerator::global()->generate() % 1'000'000;
        QTest::addRow("seed %u", any) << any;
    }
}

void TstModel::noEditIsLostAndNoColleagueOverwritten()
{
    QFETCH(quint32, seed);
    const int wanted = qEnvironmentVariableIntValue("TASKINPUT_MODEL_STEPS");
    const int steps = wanted > 0 ? wanted : 120;
    Life life(seed);
    QString wrong = life.begin();
    for (int i = 0; i < steps && wrong.isEmpty(); ++i)
        wrong = life.step();
    QVERIFY2(wrong.isEmpty(),
             qPrintable(wrong + u"\nseed "_s + QString::number(seed) + u"\n"_s + life.history()));
}

QTEST_GUILESS_MAIN(TstModel)
#include "tst_model.moc"
