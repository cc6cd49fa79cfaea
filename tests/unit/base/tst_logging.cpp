#include "base/logging.h"

#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;

class TstLogging : public QObject {
    Q_OBJECT
private slots:
    void warningsAreOnDebugIsOff();
    void messagesAreRedacted();
};

namespace {

QString lastMessage;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    lastMessage = message;
}

} // namespace

void TstLogging::warningsAreOnDebugIsOff()
{
    for (const QLoggingCategory *category :
         {&logApi(), &logSession(), &logStorage(), &logSandbox(), &logUi()}) {
        QVERIFY(QString::fromLatin1(category->categoryName()).startsWith(u"taskinput."_s));
        QVERIFY(category->isWarningEnabled());
        QVERIFY(!category->isDebugEnabled());
        QVERIFY(!category->isInfoEnabled());
    }
}

void TstLogging::messagesAreRedacted()
{
    const QtMessageHandler before = qInstallMessageHandler(keepMessage);
    installRedactingMessageHandler();
    installRedactingMessageHandler(); // twice must not pass messages in a circle
    qCWarning(logApi) << "sent with Bearer abcdefgh";
    qInstallMessageHandler(before);
    QVERIFY2(lastMessage.contains(u"Bearer <hidden>"_s), qPrintable(lastMessage));
}

QTEST_APPLESS_MAIN(TstLogging)
#include "tst_logging.moc"
