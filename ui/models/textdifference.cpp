#include "ui/models/textdifference.h"

#include "schema/secrets.h"
#include "json/edits.h"
#include "json/format.h"
#include "json/values.h"

#include <algorithm>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using json::Document;
using json::NodeId;

namespace {

bool isStored(const Document &document, NodeId member, const Document *other)
{
    if (!other || !other->isObject())
        return false;
    const NodeId counterpart = other->member(other->root(), document.key(member));
    return counterpart != json::NoNode && json::sameValue(document, member, *other, counterpart);
}

json::TextEdit replacing(const Document &document, NodeId value, QLatin1StringView by)
{
    const Span span = document.node(value).span;
    return {span.begin, span.length(), by};
}

//! Edits that take every secret out of \a document, ascending.
QList<json::TextEdit> maskingEdits(const Document &document, const Document *other,
                                   const QSet<QString> &secrets)
{
    QList<json::TextEdit> edits;
    if (document.root() == json::NoNode)
        return edits;
    const bool isObject = document.isObject();
    const auto count = static_cast<NodeId>(document.nodes().size());
    for (NodeId id = 0; id < count;) {
        const json::Node &node = document.node(id);
        const bool isMember = isObject && node.parent == document.root();
        if (isMember && secrets.contains(document.key(id))) {
            edits += replacing(document, id,
                               !other || isStored(document, id, other) ? StoredSecret : NewSecret);
            id = node.next;
            continue;
        }
        if (node.kind == json::Kind::String && schema::isEncrypted(document, id))
            edits += replacing(document, id, StoredSecret);
        ++id;
    }
    return edits;
}

} // namespace

qsizetype endOfSecret(QStringView line)
{
    for (const QLatin1StringView words : {StoredSecret, NewSecret, YourSecret, TheirSecret}) {
        if (const qsizetype at = line.indexOf(words); at >= 0)
            return at + words.size();
    }
    return -1;
}

QString shownText(const Document &document, const Document *other, const QSet<QString> &secrets,
                  const StopFlag &stop)
{
    const QList<json::TextEdit> edits = maskingEdits(document, other, secrets);
    if (edits.isEmpty())
        return json::formatted(document, stop).value_or(QString());
    const json::DocumentPtr masked = Document::parse(json::applied(document.text(), edits), stop);
    return masked ? json::formatted(*masked, stop).value_or(QString()) : QString();
}

TextDifferencePtr textDifference(const session::Analysis &analysis, const QSet<QString> &secrets,
                                 const StopFlag &stop)
{
    const QString before =
        analysis.baseline ? shownText(*analysis.baseline, nullptr, secrets, stop) : u"{}"_s;
    const QString after = shownText(*analysis.draft, analysis.baseline.get(), secrets, stop);
    if (stop.stopRequested())
        return nullptr;
    auto difference = std::make_shared<TextDifference>();
    difference->before = RowText(before);
    difference->after = RowText(after);
    difference->blocks =
        diff::lineDifference(difference->before.contents(), difference->after.contents(), stop);
    difference->changes = static_cast<int>(std::count_if(
        difference->blocks.begin(), difference->blocks.end(),
        [](const diff::LineBlock &b) { return b.kind != diff::LineBlock::Kind::Same; }));
    return stop.stopRequested() ? nullptr : difference;
}

} // namespace taskinput::models
