// Paths of changes, as people read them.
#pragma once

#include <QString>

#include <functional>

namespace taskinput::diff {

QString pathPart(qint32 index); //!< "[3]"
QString pathPart(const QString &name); //!< ".url", "[\"a.b\"]"

//! The parts of all levels joined; of a very long path the first and last 500 units. Asks for no
//! more parts than it shows.
QString joinedPath(std::size_t levels, const std::function<QString(std::size_t)> &partOfLevel);

} // namespace taskinput::diff
