// The thing compared with: a QMainWindow with a QPlainTextEdit and nothing else.
//
// Usage: bench_bare typing FILE NAME     key press to painted at three places
//        bench_bare show FILE NAME       setPlainText to painted
//        bench_bare start                prints when it was painted and when it took a key
#include "figures.h"
#include "paintclock.h"
#include "typing.h"

#include <QFile>
#include <QFontDatabase>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTimer>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace taskinput::bench;

constexpr int rounds = 5;
constexpr int keys = 60;
constexpr int restMs = 40;

struct Bare {
    QMainWindow window;
    QPlainTextEdit *edit = new QPlainTextEdit(&window);

    explicit Bare(PaintClock &clock)
    {
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        window.setCentralWidget(edit);
        window.resize(1280, 800);
        clock.watch(&window);
        window.show();
        edit->setFocus();
    }
};

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void measureTyping(PaintClock &clock, const QString &text, const QString &name)
{
    Bare bare(clock);
    bare.edit->setPlainText(text);
    rest(500);
    for (const auto &[place, part] :
         {std::pair(u"start"_s, 0.001), {u"middle"_s, 0.5}, {u"end"_s, 0.999}}) {
        QTextCursor cursor = bare.edit->textCursor();
        cursor.setPosition(int(double(text.size()) * part));
        bare.edit->setTextCursor(cursor);
        bare.edit->centerCursor();
        rest(300);
        const Presses presses = typeUntilPainted(clock, *bare.edit, keys, restMs);
        print(u"typing, "_s + place, name, u"bare"_s, presses.p95(), u"ms"_s, presses.note());
    }
}

void measureShowing(PaintClock &clock, const QString &text, const QString &name)
{
    Bare bare(clock);
    rest(300);
    for (int round = 0; round < rounds; ++round) {
        bare.edit->setPlainText({});
        rest(200);
        const qint64 begin = now();
        bare.edit->setPlainText(text);
        const double filled = double(now() - begin) / 1e6;
        waitFor("the text is painted", [&] { return clock.paintedAt() > begin; });
        print(u"on screen"_s, name, u"bare"_s, double(clock.paintedAt() - begin) / 1e6, u"ms"_s,
              u"setPlainText alone %1 ms"_s.arg(filled, 0, 'f', 0));
    }
}

int start(PaintClock &clock)
{
    Bare bare(clock);
    clock.onPainted([&] {
        clock.onPainted({});
        std::printf("painted %lld\n", static_cast<long long>(now()));
        QTimer::singleShot(0, &bare.window, [] {
            std::printf("ready %lld\n", static_cast<long long>(now()));
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    PaintClock clock(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    if (what == "start"_L1)
        return start(clock);
    const QString text = textOf(arguments.value(2));
    const QString name = arguments.value(3);
    if (text.isEmpty())
        return 2;
    if (what == "typing"_L1)
        measureTyping(clock, text, name);
    else if (what == "show"_L1)
        measureShowing(clock, text, name);
    else
        return 2;
    return 0;
}
