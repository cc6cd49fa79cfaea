#include "service.h"

#include "../json/documents.h"
#include "sandbox/server.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace taskinput::bench {

using namespace Qt::StringLiterals;

namespace {

//! As the sandbox names its plain tasks.
QString plainTask(qsizetype index)
{
    return u"xPlainTask%1"_s.arg(index, 7, 10, QChar(u'0'));
}

} // namespace

int serve(int tasks)
{
    const QList<BenchDocument> documents = benchDocuments();
    sandbox::Options options;
    options.extraTasks = std::max(tasks, int(documents.size()));
    sandbox::Server server(options);
    const auto root = server.start();
    if (!root) {
        std::fprintf(stderr, "the server can't start: %s\n", qPrintable(root.error()));
        return 1;
    }
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (!server.setStoredInput(plainTask(i), documents[i].utf8))
            std::fprintf(stderr, "no task for %s\n", qPrintable(documents[i].name));
    }
    std::printf("%s %s\n", qPrintable(root->toString()), qPrintable(server.token().reveal()));
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}

Service::Service(int tasks)
{
    for (const BenchDocument &document : benchDocuments())
        m_documents << document.name;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {u"serve"_s, QString::number(tasks)});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) { }
    const QStringList said = QString::fromUtf8(m_process.readLine()).trimmed().split(QChar(u' '));
    if (said.size() != 2) {
        std::fputs("the server did not start\n", stderr);
        std::exit(1);
    }
    m_root = QUrl(said[0]);
    m_token = Secret(said[1]);
}

Service::~Service()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

QString Service::taskOf(const QString &document) const
{
    const qsizetype index = m_documents.indexOf(document);
    if (index < 0) {
        std::fprintf(stderr, "no document is called %s\n", qPrintable(document));
        std::exit(1);
    }
    return plainTask(index);
}

} // namespace taskinput::bench
