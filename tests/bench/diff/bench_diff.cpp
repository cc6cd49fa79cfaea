// How long differences of large documents take. Prints one line of JSON a row: the median in
// milliseconds and what was found.
//
// Usage: bench_diff [rounds]          (default 9)
//        bench_diff --write FOLDER    writes before.json and after.json of the row "edited lists"
#include "diff/fieldchanges.h"
#include "diff/patch.h"
#include "diff/structure.h"
#include "diff/textdiff.h"
#include "diff/threeway.h"
#include "documents.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

namespace {

using namespace Qt::StringLiterals;
using namespace taskinput;
using json::Document;
using json::DocumentPtr;

constexpr int listLength = 50'000;

struct Parsed {
    DocumentPtr before, after;
    explicit Parsed(const bench::DocumentPair &pair)
        : before(Document::parse(pair.before))
        , after(Document::parse(pair.after))
    {
        if (before->hasErrors() || after->hasErrors()) {
            std::fputs("a document of the benchmark is broken\n", stderr);
            std::exit(1);
        }
    }
};

// \a work returns what it found, for the line that is printed.
void measure(const char *name, int rounds, const std::function<QString()> &work)
{
    std::vector<double> milliseconds;
    QString found;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        found = work();
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("{\"name\": \"%s\", \"ms\": %.2f, \"fastestMs\": %.2f, \"found\": \"%s\"}\n", name,
                milliseconds[milliseconds.size() / 2], milliseconds.front(), qPrintable(found));
    std::fflush(stdout);
}

QString counts(const diff::Difference &difference)
{
    return u"+%1 -%2 ~%3 moved %4"_s.arg(difference.added)
        .arg(difference.removed)
        .arg(difference.changed)
        .arg(difference.moved);
}

void measureStructure(const char *name, int rounds, const bench::DocumentPair &pair)
{
    const Parsed parsed(pair);
    measure(name, rounds, [&] {
        return counts(diff::structuralDifference(*parsed.before, 0, *parsed.after, 0));
    });
}

void measureFields(const char *name, int rounds, const bench::DocumentPair &pair)
{
    const Parsed parsed(pair);
    measure(name, rounds, [&] {
        return QString::number(diff::fieldChanges(*parsed.before, *parsed.after).size());
    });
}

void measureLines(const char *name, int rounds, const bench::DocumentPair &pair)
{
    measure(name, rounds,
            [&] { return QString::number(diff::lineDifference(pair.before, pair.after).size()); });
}

void measureAll(int rounds)
{
    const bench::DocumentPair lists = bench::editedLists(listLength);
    const bench::DocumentPair edited = bench::oneEditedEntry();
    const bench::DocumentPair spaced = bench::reformatted();
    measureStructure("structural difference, edited lists of 50,000 objects", rounds, lists);
    measureStructure("structural difference, one edited entry of 9 MiB", rounds, edited);
    measureStructure("structural difference, 9 MiB reformatted", rounds, spaced);
    measureFields("changed fields, one edited entry of 9 MiB", rounds, edited);
    measureFields("changed fields, 9 MiB reformatted", rounds, spaced);
    measureLines("line difference, edited lists of 50,000 objects", rounds, lists);
    measureLines("line difference, one edited entry of 9 MiB", rounds, edited);
    const Parsed parsed(edited);
    measure("three-way merge of 9 MiB, one side changed", rounds, [&] {
        return QString::number(
            diff::threeWay(*parsed.before, *parsed.before, *parsed.after).size());
    });
    measure("merge body of 9 MiB", rounds, [&] {
        return QString::number(diff::mergeBody(*parsed.after, {u"startUrls"_s}).size());
    });
    const bench::DocumentPair code = bench::longString();
    measure("word difference, one word of a 1.4 MB string", rounds, [&] {
        return QString::number(diff::wordDifference(code.before, code.after).added.size());
    });
}

bool write(const QDir &folder, const QString &name, const QString &text)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0) {
        const QDir folder(QString::fromLocal8Bit(argv[2]));
        const bench::DocumentPair lists = bench::editedLists(listLength);
        return write(folder, u"before.json"_s, lists.before)
                && write(folder, u"after.json"_s, lists.after)
            ? 0
            : 1;
    }
    measureAll(argc > 1 ? std::max(1, std::atoi(argv[1])) : 9);
    return 0;
}
