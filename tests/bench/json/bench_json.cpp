// Parsing beside RapidJSON and simdjson. Prints one line of JSON a document: medians in
// milliseconds and ratios to RapidJSON. All contenders take turns, so that other load on the
// machine hits them alike.
//
// Usage: bench_json [rounds]     (default 15)
#include "documents.h"
#include "json/decode.h"
#include "json/document.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <simdjson.h>

#include <QString>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <vector>

namespace {

using namespace taskinput;

void refuse(const char *who, const QString &document)
{
    std::fprintf(stderr, "%s refused \"%s\"\n", who, qPrintable(document));
    std::exit(1);
}

//! Text as the editor hands it over.
void parseText(const QString &text)
{
    if (json::Document::parse(text)->hasErrors())
        refuse("Document", text.left(40));
}

//! An answer's bytes, checked and decoded.
void parseBytes(const QByteArray &bytes)
{
    const auto decoded = json::decodeUtf8(bytes);
    if (!decoded || json::Document::parse(decoded->text)->hasErrors())
        refuse("decodeUtf8", QString::fromUtf8(bytes.left(40)));
}

void parseWithRapidJson(const QByteArray &bytes)
{
    constexpr unsigned flags = rapidjson::kParseIterativeFlag
        | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::Document document;
    document.Parse<flags>(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (document.HasParseError())
        refuse("RapidJSON", QString::fromUtf8(bytes.left(40)));
}

void parseWithSimdJson(const simdjson::padded_string &bytes)
{
    simdjson::dom::parser parser;
    if (parser.allocate(bytes.size(), 2'000'000) != simdjson::SUCCESS)
        refuse("simdjson", QString());
    simdjson::dom::element root;
    if (parser.parse(bytes).get(root) != simdjson::SUCCESS)
        refuse("simdjson", QString::fromUtf8(bytes.data(), 40));
}

struct Contender {
    const char *name;
    std::function<void()> parse;
    std::vector<double> milliseconds = {};

    double median()
    {
        std::sort(milliseconds.begin(), milliseconds.end());
        return milliseconds[milliseconds.size() / 2];
    }
};

//! Of the processor, not of the clock on the wall: what else the machine does is left out.
double millisecondsSince(std::clock_t begin)
{
    return static_cast<double>(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
}

void measure(const bench::BenchDocument &document, int rounds)
{
    const QString text = QString::fromUtf8(document.utf8);
    const simdjson::padded_string padded(document.utf8.constData(),
                                         static_cast<std::size_t>(document.utf8.size()));
    std::array<Contender, 4> contenders{{
        {"ours_utf16", [&text] { parseText(text); }},
        {"ours_utf8", [&document] { parseBytes(document.utf8); }},
        {"rapidjson", [&document] { parseWithRapidJson(document.utf8); }},
        {"simdjson", [&padded] { parseWithSimdJson(padded); }},
    }};
    // Small documents are parsed often enough for the clock.
    const int repeats = static_cast<int>(1 + 1'000'000 / (document.utf8.size() + 1));
    for (int round = -1; round < rounds; ++round) { // the first one only warms up
        for (Contender &contender : contenders) {
            const std::clock_t begin = std::clock();
            for (int i = 0; i < repeats; ++i)
                contender.parse();
            if (round >= 0)
                contender.milliseconds.push_back(millisecondsSince(begin) / repeats);
        }
    }
    std::printf("{\"bench\":\"json\",\"document\":\"%s\",\"bytes\":%lld", qPrintable(document.name),
                static_cast<long long>(document.utf8.size()));
    for (Contender &contender : contenders)
        std::printf(",\"%s_ms\":%.4f", contender.name, contender.median());
    const double peer = contenders[2].median();
    std::printf(",\"utf16_ratio\":%.3f,\"utf8_ratio\":%.3f,\"simdjson_ratio\":%.3f}\n",
                contenders[0].median() / peer, contenders[1].median() / peer,
                contenders[3].median() / peer);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 15;
    for (const bench::BenchDocument &document : bench::benchDocuments())
        measure(document, rounds);
    return 0;
}
