#include "session/numbersastext.h"

#include "json/values.h"

namespace taskinput::session {

QString withNumbersAsText(const json::Document &document, const QString &field)
{
    if (!document.isObject())
        return {};
    const json::NodeId value = document.member(document.root(), field);
    if (value == json::NoNode)
        return {};
    const QString &text = document.text();
    const json::NodeId end = document.node(value).next;
    qsizetype kept = document.node(value).span.begin;
    QString changed;
    for (json::NodeId id = value; id < end; ++id) {
        const json::Node &node = document.node(id);
        if (node.kind != json::Kind::Number
            || json::inexactInJavaScript(document.rawValue(id)).isEmpty())
            continue;
        changed += QStringView(text).sliced(kept, node.span.begin - kept);
        changed += u'"';
        changed += document.rawValue(id);
        changed += u'"';
        kept = node.span.end;
    }
    changed += QStringView(text).sliced(kept, document.node(value).span.end - kept);
    return changed;
}

} // namespace taskinput::session
