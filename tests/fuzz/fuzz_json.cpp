// Feeds any bytes to the JSON core and holds it to its promises. Run:
//   fuzz_json -dict=tests/fuzz/json.dict -max_len=4096 WORK_FOLDER tests/fuzz/corpus/json
#include "base/bytes.h"
#include "json/colouring.h"
#include "json/decode.h"
#include "json/document.h"
#include "json/edits.h"
#include "json/format.h"
#include "json/path.h"
#include "json/tokens.h"
#include "json/values.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

void checkTokens(const QString &text)
{
    Tokenizer tokenizer(text);
    qint32 end = 0;
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        require(token.span.begin >= end && !token.span.isEmpty(), "tokens ascend");
        require(QStringView(text).sliced(end, token.span.begin - end).trimmed().isEmpty(),
                "only white space between tokens");
        end = token.span.end;
    }
}

void checkTree(const Document &document)
{
    const auto count = static_cast<NodeId>(document.nodes().size());
    for (NodeId id = 0; id < count; ++id) {
        const Node &node = document.node(id);
        require(node.next > id && node.next <= count, "subtrees are ranges");
        require(node.parent < id, "containers stand before their children");
        require(0 <= node.span.begin && node.span.begin <= node.span.end
                    && node.span.end <= document.text().size(),
                "spans lie in the text");
        if (node.parent != NoNode) {
            const Node &parent = document.node(node.parent);
            require(node.next <= parent.next, "subtrees are nested");
            require(node.span.begin >= parent.span.begin && node.span.end <= parent.span.end,
                    "spans are nested");
        }
    }
    for (const Problem &problem : document.problems())
        require(0 <= problem.span.begin && problem.span.end <= document.text().size(),
                "problems lie in the text");
    require(document.problems().size() <= 100, "a hundred problems at most");
}

void checkSound(const Document &document)
{
    const std::optional<QString> layout = formatted(document);
    require(layout.has_value(), "sound text can be formatted");
    const DocumentPtr again = Document::parse(*layout);
    require(!again->hasErrors() && sameTokens(document, *again), "formatting keeps every token");
    require(sameValue(document, 0, *again, 0), "formatting keeps the value");
    const QByteArray bytes = minified(document, 0);
    require(bytes.size() == minifiedSize(document, 0), "the size is known before");
    const DocumentPtr small = Document::parse(QString::fromUtf8(bytes));
    require(!small->hasErrors() && sameValue(document, 0, *small, 0), "minifying keeps the value");
    require(valueHashes(document).front() == valueHashes(*small).front(),
            "equal values have equal hashes");
    if (!document.isObject())
        return;
    const QString set = applied(document.text(), withMember(document, u"a"_s, *layout));
    const DocumentPtr changed = Document::parse(set);
    require(!changed->hasErrors(), "an edited text is sound");
    require(sameValue(document, 0, *changed, changed->member(0, u"a")), "an edit sets the value");
}

void checkText(const QString &text)
{
    checkTokens(text);
    const DocumentPtr document = Document::parse(text);
    checkTree(*document);
    if (!document->hasErrors())
        checkSound(*document);
    for (qint32 position = 0; position <= text.size(); position += 7)
        pathOf(*document, nodeAt(*document, position));
    nodeForPath(*document, text);
    inexactInJavaScript(text);
    ColourRuns runs;
    colourLine(text, 0, runs);
    require(fitForEditor(fitForEditor(text)) == fitForEditor(text), "fit text stays");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto decoded = decodeUtf8(bytes);
    require(decoded.has_value() == (firstInvalidUtf8(bytes) < 0), "decoder and check agree");
    if (decoded) {
        checkText(decoded->text);
    } else {
        // As units, so that lone surrogates occur too.
        QString units(static_cast<qsizetype>(size / 2), Qt::Uninitialized);
        std::memcpy(units.data(), data, size / 2 * 2);
        checkText(units);
    }
    return 0;
}
