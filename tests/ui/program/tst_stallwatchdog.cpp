// The log of what blocked the UI thread.
#include "ui/program/stallwatchdog.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace taskinput {

using namespace Qt::StringLiterals;

namespace {

QStringList said;

void listen(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    if (qstrcmp(context.category, "taskinput.stall") == 0)
        said << message;
}

//! Computes for as long.
void block(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(milliseconds)) { }
}

//! Handles one custom event by what it was given.
class Worker : public QObject {
    Q_OBJECT
public:
    explicit Worker(std::function<void()> work)
        : m_work(std::move(work))
    {
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }
signals:
    void done();

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_work();
        emit done();
        return true;
    }

private:
    std::function<void()> m_work;
};

void run(Worker &worker)
{
    QSignalSpy done(&worker, &Worker::done);
    QVERIFY(done.wait());
}

} // namespace

class TestStallWatchdog : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        said.clear();
        QLoggingCategory::setFilterRules(u"taskinput.stall=true"_s);
        m_before = qInstallMessageHandler(listen);
    }
    void cleanup() { qInstallMessageHandler(m_before); }

    void namesTheEventAndItsReceiverAndHowLongTheyBlocked()
    {
        Worker worker([] { block(120); });
        run(worker);
        const QRegularExpression sentence(
            u"blocked for (\\d+) ms by User to taskinput::.*Worker$"_s);
        const auto match = sentence.match(said.join(u'\n'));
        QVERIFY2(match.hasMatch(), qPrintable(said.join(u'\n')));
        QVERIFY(match.captured(1).toInt() >= 120);
    }

    void namesTheOwnerOfATimer()
    {
        QObject owner;
        QTimer timer(&owner);
        QSignalSpy fired(&timer, &QTimer::timeout);
        connect(&timer, &QTimer::timeout, &owner, [] { block(80); });
        timer.setSingleShot(true);
        timer.start(0);
        QVERIFY(fired.wait());
        QVERIFY2(said.join(u'\n').contains(u"by Timer to QTimer of QObject"_s),
                 qPrintable(said.join(u'\n')));
    }

    void doesNotBlameAnEventForTheLoopItOpened()
    {
        constexpr int open = 300;
        Worker worker([] {
            QEventLoop loop;
            QTimer::singleShot(open, &loop, &QEventLoop::quit);
            loop.exec();
        });
        run(worker);
        // A busy machine may stop this thread anywhere, but not for the whole time.
        const QRegularExpression blamed(u"for (\\d+) ms by User to .*Worker"_s);
        for (const QString &line : std::as_const(said)) {
            const auto match = blamed.match(line);
            QVERIFY2(!match.hasMatch() || match.captured(1).toInt() < open, qPrintable(line));
        }
    }

    void watchesWithinAnOpenedLoop()
    {
        Worker outer([] {
            QEventLoop loop;
            Worker inner([] { block(120); });
            connect(&inner, &Worker::done, &loop, &QEventLoop::quit);
            loop.exec();
        });
        run(outer);
        QCOMPARE(said.filter(u"Worker"_s).size(), 1);
    }

private:
    QtMessageHandler m_before = nullptr;
};

} // namespace taskinput

int main(int argc, char **argv)
{
    taskinput::WatchedApplication application(argc, argv);
    taskinput::TestStallWatchdog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stallwatchdog.moc"
