#include "ui/models/valuetexts.h"

#include "ui/models/formats.h"

#include "schema/secrets.h"
#include "json/format.h"

#include <QCoreApplication>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using json::Document;
using json::Kind;
using json::NodeId;

namespace {

class ValueTexts {
    Q_DECLARE_TR_FUNCTIONS(ValueTexts)
};

constexpr qsizetype ShortContainer = 48;
//! Longer than this a container is never short, whatever white space it holds.
constexpr qint32 MostRawUnits = 400;

bool isContainer(const json::Node &node)
{
    return node.kind == Kind::Array || node.kind == Kind::Object;
}

QString listText(qint32 count)
{
    return count == 1 ? ValueTexts::tr("list, 1 entry")
                      : ValueTexts::tr("list, %1 entries").arg(countText(count));
}

QString objectText(qint32 count)
{
    return count == 1 ? ValueTexts::tr("object, 1 field")
                      : ValueTexts::tr("object, %1 fields").arg(countText(count));
}

bool holdsEncrypted(const Document &document, NodeId container)
{
    for (NodeId id = container; id < document.node(container).next; ++id) {
        if (schema::isEncrypted(document, id))
            return true;
    }
    return false;
}

//! The container on one line if that is short, else null.
QString shortContainer(const Document &document, NodeId id)
{
    if (document.node(id).span.length() > MostRawUnits || holdsEncrypted(document, id))
        return {};
    const QString line = QString::fromUtf8(json::minified(document, id));
    return line.size() <= ShortContainer ? line : QString();
}

} // namespace

ValueText valueText(const Document &document, NodeId value)
{
    if (value == json::NoNode)
        return {};
    const json::Node &node = document.node(value);
    if (isContainer(node)) {
        const QString line = shortContainer(document, value);
        if (!line.isNull())
            return {line, false};
        return {node.kind == Kind::Array ? listText(node.childCount) : objectText(node.childCount),
                true};
    }
    if (schema::isEncrypted(document, value))
        return {ValueTexts::tr("encrypted value"), true};
    return {elidedMiddle(document.rawValue(value)), false};
}

QString containerChangeText(const Document &before, NodeId x, const Document &after, NodeId y)
{
    const json::Node &was = before.node(x);
    const json::Node &is = after.node(y);
    if (!isContainer(was) || was.kind != is.kind)
        return {};
    if (was.childCount == is.childCount)
        return is.kind == Kind::Array ? listText(is.childCount) : objectText(is.childCount);
    const QString from = countText(was.childCount);
    const QString to = countText(is.childCount);
    if (is.kind == Kind::Array)
        return is.childCount == 1 ? ValueTexts::tr("list, %1 → 1 entry").arg(from)
                                  : ValueTexts::tr("list, %1 → %2 entries").arg(from, to);
    return is.childCount == 1 ? ValueTexts::tr("object, %1 → 1 field").arg(from)
                              : ValueTexts::tr("object, %1 → %2 fields").arg(from, to);
}

} // namespace taskinput::models
