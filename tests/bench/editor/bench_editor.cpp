// The editor beside a bare QPlainTextEdit with the same text: opening, typing, big steps.
//
// bench_editor [document [repetitions]] prints one JSON object a line.
#include "benchapplication.h"
#include "documents.h"

#include "text/search.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/findbar.h"
#include "ui/editor/jsoneditor.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cstdio>

using namespace taskinput;
using namespace taskinput::bench;
using namespace Qt::StringLiterals;

namespace {

double quantile(QList<double> values, double part)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<qsizetype>(double(values.size() - 1) * part)];
}

//! One line of the output; numbers in milliseconds where the name doesn't say otherwise.
class Row {
public:
    Row(const QString &document, const char *quantity)
    {
        std::printf("{\"bench\":\"editor\",\"document\":\"%s\",\"quantity\":\"%s\"",
                    qPrintable(document), quantity);
    }
    ~Row()
    {
        std::printf("}\n");
        std::fflush(stdout);
    }
    Row &add(const char *name, double value)
    {
        std::printf(",\"%s\":%.3f", name, value);
        return *this;
    }
};

void show(QWidget &widget, BenchApplication &application)
{
    widget.resize(900, 760);
    application.run([&widget] { widget.show(); }, [&widget] { return widget.isVisible(); });
    application.run([] {}, [] { return true; });
}

//! Key press to painted, for \a count keys at \a position of the view, then the same taken back.
QList<double> typedKeys(QPlainTextEdit &view, BenchApplication &application, double part, int count)
{
    QTextCursor cursor(
        view.document()->findBlockByNumber(int(part * (view.document()->blockCount() - 1))));
    cursor.movePosition(QTextCursor::EndOfBlock);
    view.setTextCursor(cursor);
    view.centerCursor();
    application.processEvents();
    QList<double> times;
    const auto press = [&](int key, const QString &text) {
        QElapsedTimer timer;
        timer.start();
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&view, &event);
        application.processEvents();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    };
    for (int i = 0; i < count; ++i)
        press(Qt::Key_A, u"a"_s);
    for (int i = 0; i < count; ++i)
        press(Qt::Key_Backspace, {});
    return times;
}

void benchTyping(const QString &name, QPlainTextEdit &ours, QPlainTextEdit &bare,
                 BenchApplication &application)
{
    QList<double> a;
    QList<double> b;
    for (const double part : {0.0, 0.25, 0.5, 1.0}) {
        a += typedKeys(ours, application, part, 50);
        b += typedKeys(bare, application, part, 50);
    }
    Row(name, "key")
        .add("p50_ms", quantile(a, 0.5))
        .add("p95_ms", quantile(a, 0.95))
        .add("max_ms", quantile(a, 1))
        .add("bare_p50_ms", quantile(b, 0.5))
        .add("bare_p95_ms", quantile(b, 0.95));
}

void benchResize(const QString &name, QWidget &ours, QWidget &bare, BenchApplication &application)
{
    const auto resized = [&application](QWidget &widget, int by) {
        QElapsedTimer timer;
        timer.start();
        widget.resize(widget.width() + by, widget.height());
        application.processEvents();
        return double(timer.nsecsElapsed()) / 1e6;
    };
    Row(name, "resize").add("ms", resized(ours, 20)).add("bare_ms", resized(bare, 20));
}

class Bench {
public:
    Bench(BenchApplication &application, const EditorDocument &document)
        : m_application(application)
        , m_document(document)
    {
        m_bare.setLineWrapMode(QPlainTextEdit::NoWrap);
        m_bare.setFont(editor().font());
        show(m_pane, application);
        show(m_bare, application);
        editor().setEditable(true);
    }

    void open(int repetitions)
    {
        QList<double> ours;
        QList<double> bare;
        double stall = 0;
        for (int i = 0; i < repetitions; ++i) {
            m_bare.clear();
            m_application.processEvents();
            bare.append(m_application.run([this] { m_bare.setPlainText(m_document.text); },
                                          [] { return true; }));
            editor().attach(nullptr);
            m_buffer.reset(text::Text(m_document.text));
            m_application.processEvents();
            m_application.takeLongestStall();
            ours.append(step([this] { editor().attach(&m_buffer); }));
            stall = std::max(stall, m_application.takeLongestStall());
        }
        Row(m_document.name, "open")
            .add("ms", quantile(ours, 0.5))
            .add("bare_ms", quantile(bare, 0.5))
            .add("ratio", quantile(ours, 0.5) / quantile(bare, 0.5))
            .add("stall_ms", stall);
    }

    void type()
    {
        m_application.takeLongestStall();
        benchTyping(m_document.name, editor(), m_bare, m_application);
        benchResize(m_document.name, m_pane, m_bare, m_application);
    }

    void bigSteps()
    {
        QString other = m_document.text;
        other.replace(u"\n"_s, u"\n "_s);
        bigStep("format", [this, other = text::Text(other)] {
            m_buffer.replaceAll(other, text::StepKind::Format);
        });
        bigStep("formatUndo", [this] { m_buffer.undo(); });
        find();
        bigStep("replaceAll", [this] { m_pane.findBar().replaceAll(); });
        bigStep("replaceAllUndo", [this] { m_buffer.undo(); });
        m_pane.findBar().closeBar();
    }

private:
    editor::JsonEditor &editor() { return m_pane.editor(); }

    double step(const std::function<void()> &act)
    {
        return m_application.run(
            act, [this] { return !editor().isBusy() && !m_pane.findBar().isBusy(); });
    }

    void bigStep(const char *name, const std::function<void()> &act)
    {
        m_application.takeLongestStall();
        const double ms = step(act);
        Row(m_document.name, name).add("ms", ms).add("stall_ms", m_application.takeLongestStall());
    }

    void find()
    {
        // A frequent word of every document: a comma at the end of a line.
        bigStep("find", [this] {
            editor().goTo(Span{qint32(m_document.text.indexOf(u',')),
                               qint32(m_document.text.indexOf(u',')) + 1});
            m_pane.findBar().openForReplacing();
        });
        Row(m_document.name, "hits").add("count", double(m_pane.findBar().hitCount()));
    }

    BenchApplication &m_application;
    const EditorDocument &m_document;
    text::TextBuffer m_buffer;
    editor::EditorPane m_pane;
    QPlainTextEdit m_bare;
};

} // namespace

int main(int argc, char **argv)
{
    BenchApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString name = arguments.value(1) == u"all"_s ? QString() : arguments.value(1);
    const int repetitions = std::max(1, arguments.value(2, u"5"_s).toInt());
    for (const EditorDocument &document : editorDocuments(name)) {
        Bench bench(application, document);
        bench.open(repetitions);
        bench.type();
        bench.bigSteps();
    }
    return 0;
}
