#include "ui/program/commandline.h"

#include "api/rooturl.h"

#include <QCommandLineParser>

namespace taskinput {

using namespace Qt::StringLiterals;

namespace {

const QString defaultRoot = u"https://api.apify.com"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Edits the saved input of Apify Actor tasks and sends only what changed."_s);
    parser.addOptions({
        {u"sandbox"_s,
         u"Work on the embedded sandbox: no account, no token, nothing leaves this computer."_s},
        {u"api-url"_s, u"API root without /v2 (https anywhere, http only to this computer)."_s,
         u"URL"_s},
        {u"task"_s, u"Open this task: id, user~name, user/name, ~name or a Console URL."_s,
         u"REF"_s},
        {u"tour"_s, u"Drive the main job on the sandbox and leave a picture of each step in DIR."_s,
         u"DIR"_s},
        {{u"h"_s, u"help"_s}, u"Show this text."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    });
}

} // namespace

Result<CommandLine, QString> parseCommandLine(const QStringList &arguments,
                                              const QString &environmentRoot)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return Failure{parser.errorText().section(u'\n', 0, 0)};
    if (!parser.positionalArguments().isEmpty())
        return Failure{u"Unexpected argument: %1"_s.arg(parser.positionalArguments().constFirst())};

    CommandLine result;
    if (parser.isSet(u"help"_s)) {
        result.action = CommandLine::Action::PrintHelp;
        return result;
    }
    if (parser.isSet(u"version"_s)) {
        result.action = CommandLine::Action::PrintVersion;
        return result;
    }
    result.sandbox = parser.isSet(u"sandbox"_s);
    result.task = parser.value(u"task"_s);
    if (parser.isSet(u"tour"_s)) {
        result.tourFolder = parser.value(u"tour"_s);
        if (result.tourFolder.isEmpty())
            return Failure{u"--tour needs a folder for its pictures"_s};
        result.action = CommandLine::Action::Tour;
        result.sandbox = true;
    }
    if (result.sandbox) {
        if (parser.isSet(u"api-url"_s))
            return Failure{u"--sandbox and --api-url exclude each other"_s};
        return result;
    }

    QString root = parser.isSet(u"api-url"_s) ? parser.value(u"api-url"_s) : environmentRoot;
    if (root.isEmpty() && !parser.isSet(u"api-url"_s))
        root = defaultRoot;
    auto url = api::parseRootUrl(root);
    if (!url)
        return Failure{url.error()};
    result.apiRoot = *url;
    return result;
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace taskinput
