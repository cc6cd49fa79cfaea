// Inputs as large as the platform takes, of the kinds that differ for a parser.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace taskinput::bench {

struct BenchDocument {
    QString name;
    QByteArray utf8; //!< sound JSON
};

QList<BenchDocument> benchDocuments();

} // namespace taskinput::bench
