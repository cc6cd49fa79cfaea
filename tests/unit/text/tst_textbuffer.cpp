#include "support/testprogram.h"
#include "text/textbuffer.h"

#include "randomtext.h"

#include <QSignalSpy>
#include <QTest>

using namespace taskinput::text;
using namespace Qt::StringLiterals;

class TstTextBuffer : public QObject {
    Q_OBJECT
private slots:
    void neighbouringKeyStrokesAreOneStep();
    void rubbingOutIsOneStepInBothDirections();
    void aLineEndEndsTheStep();
    void aCaretJumpEndsTheStep();
    void breakStepEndsTheStep();
    void pasteIsAStepOfItsOwn();
    void undoPutsTheCaretBack();
    void programStepsLeaveTheCaretAlone();
    void aNewEditForgetsWhatCouldBeRedone();
    void replaceAllTouchesOnlyWhatDiffers();
    void replaceAllWithTheSameTextIsNoStep();
    void resetForgetsTheHistory();
    void undoSurvivesFormatAndReload();
    void whatIsRemovedIsTakenFromTheText();
    void severalEditsAreUndoneTogether();
    void revisionNeverRepeats();
    void editsTellEveryChange();
    void manyReplacementsBecomeOneEdit();
    void positionsMoveWithEdits();
    void theCharacterIsFoundAgainWhenOnlySpaceChanged();
    void randomStepsFollowTheModel();
};

namespace {

void type(TextBuffer &buffer, qsizetype at, const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        buffer.applyFromView(at + i, 0, QStringView(text).sliced(i, 1), StepKind::Typing, at + i);
}

} // namespace

void TstTextBuffer::neighbouringKeyStrokesAreOneStep()
{
    TextBuffer buffer;
    type(buffer, 0, u"abc"_s);
    QCOMPARE(buffer.undoKind(), StepKind::Typing);
    buffer.undo();
    QVERIFY(buffer.text().isEmpty());
    QVERIFY(!buffer.canUndo());
    buffer.redo();
    QCOMPARE(buffer.text().toString(), u"abc"_s);
}

void TstTextBuffer::rubbingOutIsOneStepInBothDirections()
{
    TextBuffer buffer;
    buffer.reset(Text(u"abcdef"_s));
    buffer.applyFromView(2, 1, u"", StepKind::Typing, 3);
    buffer.applyFromView(1, 1, u"", StepKind::Typing, 2);
    buffer.applyFromView(1, 1, u"", StepKind::Typing, 1);
    QCOMPARE(buffer.text().toString(), u"aef"_s);
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"abcdef"_s);
    QVERIFY(!buffer.canUndo());
}

void TstTextBuffer::aLineEndEndsTheStep()
{
    TextBuffer buffer;
    type(buffer, 0, u"ab\ncd"_s);
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"ab\n"_s);
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"ab"_s);
    buffer.undo();
    QVERIFY(buffer.text().isEmpty());
}

void TstTextBuffer::aCaretJumpEndsTheStep()
{
    TextBuffer buffer;
    type(buffer, 0, u"ab"_s);
    type(buffer, 0, u"x"_s);
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"ab"_s);
}

void TstTextBuffer::breakStepEndsTheStep()
{
    TextBuffer buffer;
    type(buffer, 0, u"ab"_s);
    buffer.breakStep();
    type(buffer, 2, u"c"_s);
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"ab"_s);
}

void TstTextBuffer::pasteIsAStepOfItsOwn()
{
    TextBuffer buffer;
    type(buffer, 0, u"ab"_s);
    buffer.applyFromView(2, 0, u"cd", StepKind::Paste, 2);
    type(buffer, 4, u"e"_s);
    buffer.undo();
    QCOMPARE(buffer.undoKind(), StepKind::Paste);
    QCOMPARE(buffer.redoKind(), StepKind::Typing);
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"ab"_s);
}

void TstTextBuffer::undoPutsTheCaretBack()
{
    TextBuffer buffer;
    buffer.reset(Text(u"abcdef"_s));
    QSignalSpy carets(&buffer, &TextBuffer::caretSuggested);
    buffer.applyFromView(1, 3, u"X", StepKind::Typing, 4);
    buffer.undo();
    buffer.redo();
    QCOMPARE(carets.size(), 2);
    QCOMPARE(carets[0][0].value<qsizetype>(), 4);
    QCOMPARE(carets[1][0].value<qsizetype>(), 2);
}

void TstTextBuffer::programStepsLeaveTheCaretAlone()
{
    TextBuffer buffer;
    QSignalSpy carets(&buffer, &TextBuffer::caretSuggested);
    buffer.replaceAll(Text(u"{}"_s), StepKind::Reload);
    buffer.undo();
    buffer.redo();
    QCOMPARE(carets.size(), 0);
}

void TstTextBuffer::aNewEditForgetsWhatCouldBeRedone()
{
    TextBuffer buffer;
    type(buffer, 0, u"ab"_s);
    buffer.undo();
    type(buffer, 0, u"x"_s);
    QVERIFY(!buffer.canRedo());
    buffer.redo();
    QCOMPARE(buffer.text().toString(), u"x"_s);
}

void TstTextBuffer::replaceAllTouchesOnlyWhatDiffers()
{
    TextBuffer buffer;
    buffer.reset(Text(u"{\"a\": 1, \"b\": 2}"_s));
    QList<Edit> seen;
    connect(&buffer, &TextBuffer::edited, this,
            [&seen](const QList<Edit> &edits, Origin) { seen = edits; });
    buffer.replaceAll(Text(u"{\"a\": 15, \"b\": 2}"_s), StepKind::Merge);
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen[0].position, 7);
    QVERIFY(seen[0].removed.isEmpty());
    QCOMPARE(seen[0].inserted.toString(), u"5"_s);
    QCOMPARE(buffer.undoKind(), StepKind::Merge);
}

void TstTextBuffer::replaceAllWithTheSameTextIsNoStep()
{
    TextBuffer buffer;
    buffer.reset(Text(u"{}"_s));
    const quint64 revision = buffer.revision();
    buffer.replaceAll(Text(u"{}"_s), StepKind::Format);
    QVERIFY(!buffer.canUndo());
    QCOMPARE(buffer.revision(), revision);
}

void TstTextBuffer::resetForgetsTheHistory()
{
    TextBuffer buffer;
    type(buffer, 0, u"ab"_s);
    buffer.undo();
    buffer.reset(Text(u"new"_s));
    QVERIFY(!buffer.canUndo());
    QVERIFY(!buffer.canRedo());
    QCOMPARE(buffer.text().toString(), u"new"_s);
}

void TstTextBuffer::undoSurvivesFormatAndReload()
{
    TextBuffer buffer;
    buffer.reset(Text(u"{\"a\":1}"_s));
    buffer.applyFromView(5, 1, u"2", StepKind::Typing, 6);
    buffer.replaceAll(Text(u"{\n  \"a\": 2\n}"_s), StepKind::Format);
    buffer.replaceAll(Text(u"{\n  \"a\": 3\n}"_s), StepKind::Reload);
    buffer.undo();
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"{\"a\":2}"_s);
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"{\"a\":1}"_s);
    buffer.redo();
    buffer.redo();
    buffer.redo();
    QCOMPARE(buffer.text().toString(), u"{\n  \"a\": 3\n}"_s);
}

void TstTextBuffer::whatIsRemovedIsTakenFromTheText()
{
    TextBuffer buffer;
    buffer.reset(Text(u"abcdef"_s));
    buffer.apply({StepKind::Other, {{4, Text(u"longer than the rest"_s), Text(u"!"_s)}}, -1, -1});
    QCOMPARE(buffer.text().toString(), u"abcd!"_s);
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"abcdef"_s);
}

void TstTextBuffer::severalEditsAreUndoneTogether()
{
    TextBuffer buffer;
    buffer.reset(Text(u"one two three"_s));
    buffer.apply({StepKind::Replace,
                  editsFor(buffer.text(), {{0, 3, u"1"_s}, {4, 3, u"22"_s}, {8, 5, u""_s}}), -1,
                  -1});
    QCOMPARE(buffer.text().toString(), u"1 22 "_s);
    buffer.undo();
    QCOMPARE(buffer.text().toString(), u"one two three"_s);
    buffer.redo();
    QCOMPARE(buffer.text().toString(), u"1 22 "_s);
}

void TstTextBuffer::revisionNeverRepeats()
{
    TextBuffer buffer;
    QSet<quint64> seen{buffer.revision()};
    type(buffer, 0, u"a"_s);
    seen << buffer.revision();
    buffer.undo();
    seen << buffer.revision();
    buffer.redo();
    seen << buffer.revision();
    buffer.reset(Text());
    seen << buffer.revision();
    QCOMPARE(seen.size(), 5);
}

void TstTextBuffer::editsTellEveryChange()
{
    RandomText random;
    TextBuffer buffer;
    Text mirror;
    connect(&buffer, &TextBuffer::edited, this, [&mirror](const QList<Edit> &edits, Origin) {
        for (const Edit &edit : edits)
            mirror = mirror.replaced(edit.position, edit.removed.size(), edit.inserted);
    });
    buffer.reset(Text(random.text(1000)));
    for (int i = 0; i < 300; ++i) {
        const qsizetype at = random.below(buffer.text().size());
        switch (random.below(4)) {
        case 0:
            buffer.undo();
            break;
        case 1:
            buffer.redo();
            break;
        case 2:
            buffer.replaceAll(Text(random.text(random.length())), StepKind::Reload);
            break;
        default:
            buffer.applyFromView(at, random.below(9), random.text(random.below(9)),
                                 StepKind::Typing, at);
        }
        QVERIFY(mirror == buffer.text());
    }
}

void TstTextBuffer::manyReplacementsBecomeOneEdit()
{
    const Text text(u"a,"_s.repeated(100));
    QList<Replacement> replacements;
    for (qsizetype i = 0; i < 100; ++i)
        replacements.append({2 * i, 1, u"long"_s});
    const QList<Edit> edits = editsFor(text, replacements);
    QCOMPARE(edits.size(), 1);
    TextBuffer buffer;
    buffer.reset(text);
    buffer.apply({StepKind::Replace, edits, -1, -1});
    QCOMPARE(buffer.text().toString(), u"long,"_s.repeated(100));
}

void TstTextBuffer::positionsMoveWithEdits()
{
    const QList<Edit> edits{{10, Text(u"abc"_s), Text(u"x"_s)}};
    QCOMPARE(movedBy(edits, 5), 5);
    QCOMPARE(movedBy(edits, 10), 10);
    QCOMPARE(movedBy(edits, 12), 11);
    QCOMPARE(movedBy(edits, 13), 11);
    QCOMPARE(movedBy(edits, 20), 18);
}

void TstTextBuffer::theCharacterIsFoundAgainWhenOnlySpaceChanged()
{
    const QString before = u"{\"a\":1,\"b\":[2,3]}"_s;
    const QString after = u"{\n  \"a\": 1,\n  \"b\": [\n    2,\n    3\n  ]\n}"_s;
    const QList<Edit> format{{0, Text(before), Text(after)}};
    QCOMPARE(followed(format, before.indexOf(u'3')), after.indexOf(u'3'));
    QCOMPARE(followed(format, 0), 0);
    QCOMPARE(followed(format, before.size()), after.size());
    const QList<Edit> other{{0, Text(before), Text(u"{}"_s)}};
    QCOMPARE(followed(other, 5), movedBy(other, 5));
}

void TstTextBuffer::randomStepsFollowTheModel()
{
    RandomText random;
    TextBuffer buffer;
    buffer.reset(Text(random.text(50000)));
    QStringList states{buffer.text().toString()};
    qsizetype now = 0;
    for (int i = 0; i < 500; ++i) {
        const qsizetype choice = random.below(10);
        if (choice < 3) {
            buffer.undo();
            now = std::max<qsizetype>(0, now - 1);
        } else if (choice < 5) {
            buffer.redo();
            now = std::min(now + 1, states.size() - 1);
        } else {
            const qsizetype at = random.below(buffer.text().size() + 1);
            const QString inserted = random.text(1 + random.length());
            buffer.breakStep();
            if (choice < 8)
                buffer.applyFromView(at, random.length(), inserted, StepKind::Typing, at);
            else
                buffer.apply(
                    {StepKind::Other, editsFor(buffer.text(), {{at, 3, inserted}}), at, at});
            states.resize(now + 1);
            states.append(buffer.text().toString());
            now = states.size() - 1;
        }
        QCOMPARE(buffer.text().toString(), states[now]);
        QCOMPARE(buffer.canUndo(), now > 0);
        QCOMPARE(buffer.canRedo(), now + 1 < states.size());
    }
}

TASKINPUT_TEST_CLASS(TstTextBuffer)
#include "tst_textbuffer.moc"
