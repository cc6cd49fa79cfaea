// Behaviours and faults of the sandbox as words, for the command line and for standard input.
#pragma once

#include "sandbox/server.h"

#include <QCommandLineParser>
#include <QString>

namespace sandboxserver {

//! One option for each switch of Behaviour; the words are in --help.
void addBehaviourOptions(QCommandLineParser &parser);
//! The behaviour that the options ask for; an unknown word is told in \a problem.
taskinput::sandbox::Behaviour behaviourFrom(const QCommandLineParser &parser, QString &problem);

//! Words for addFault(), for --help.
QString faultHelp();
//! "ROUTE[@CALL[xTIMES]] WHAT [NUMBER…]", for instance "put-input@2x3 status 429". False if it
//! can't be understood.
bool addFault(taskinput::sandbox::Faults &faults, const QString &words);

//! "put-input" and so on; Unknown for anything else.
taskinput::sandbox::Route routeNamed(const QString &word);

} // namespace sandboxserver
