// The sandbox alone, for scripts and for trying the program from outside. Prints its URL and its
// token, one a line, then answers each line of standard input with one line, until that ends.
#include "spelledoptions.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;

namespace {

void say(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

QByteArray yesOrNo(bool done)
{
    return done ? "ok" : "no";
}

//! \a line is a word and what it is about.
QByteArray answered(Server &server, const QString &line)
{
    const QString word = line.section(u' ', 0, 0), rest = line.section(u' ', 1);
    const QString taskId = rest.section(u' ', 0, 0);
    const QByteArray json = rest.section(u' ', 1).toUtf8();
    if (word == "id"_L1)
        return server.taskId(rest).toUtf8();
    if (word == "stored"_L1)
        return server.storedInput(rest).value_or("never set");
    if (word == "task"_L1)
        return server.storedTask(rest);
    if (word == "store"_L1)
        return yesOrNo(server.setStoredInput(taskId, json));
    if (word == "change"_L1)
        return yesOrNo(server.changeStoredFields(taskId, json));
    if (word == "clear"_L1)
        return yesOrNo(server.clearStoredInput(rest));
    if (word == "remove"_L1)
        return yesOrNo(server.removeTask(rest));
    if (word == "count"_L1)
        return QByteArray::number(server.requestCount(sandboxserver::routeNamed(rest)));
    if (word == "held"_L1)
        return QByteArray::number(server.faults().heldCount());
    if (word == "fault"_L1)
        return yesOrNo(sandboxserver::addFault(server.faults(), rest));
    if (word == "release"_L1)
        server.faults().release();
    else if (word == "heal"_L1)
        server.faults().clear();
    else if (word == "reset"_L1)
        server.reset();
    else if (word == "stop"_L1)
        server.stop();
    else if (word == "start"_L1)
        return yesOrNo(server.start().has_value());
    else
        return "Words: id NAME, stored ID, task ID, store ID JSON, change ID JSON, clear ID, "
               "remove ID, count ROUTE, "
               "held, fault …, release, heal, reset, stop, start";
    return "ok";
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"token"_s, u"token to expect; random by default"_s, u"token"_s},
                       {u"port"_s, u"port to listen on"_s, u"port"_s},
                       {u"data"_s, u"folder to keep saved tasks in"_s, u"folder"_s},
                       {u"extra-tasks"_s, u"that many plain tasks more"_s, u"count"_s},
                       {u"fault"_s, sandboxserver::faultHelp(), u"fault"_s}});
    sandboxserver::addBehaviourOptions(parser);
    parser.process(app);

    QString problem;
    Options options;
    options.token = parser.value(u"token"_s);
    options.port = parser.value(u"port"_s).toUShort();
    options.dataFolder = parser.value(u"data"_s);
    options.extraTasks = parser.value(u"extra-tasks"_s).toInt();
    options.behaviour = sandboxserver::behaviourFrom(parser, problem);
    Server server(options);
    const QStringList faults = parser.values(u"fault"_s);
    for (const QString &fault : faults)
        if (!sandboxserver::addFault(server.faults(), fault))
            problem = u"--fault does not know \"%1\""_s.arg(fault);
    if (!problem.isEmpty()) {
        std::cerr << qPrintable(problem) << '\n';
        return 2;
    }

    const auto root = server.start();
    if (!root) {
        std::cerr << qPrintable(root.error()) << '\n';
        return 1;
    }
    say(root->toString().toUtf8());
    say(server.token().reveal().toUtf8());
    for (std::string line; std::getline(std::cin, line);)
        say(answered(server, QString::fromStdString(line)));
    return 0;
}
