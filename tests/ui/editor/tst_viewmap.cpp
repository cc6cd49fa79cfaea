#include "support/testprogram.h"
#include "ui/editor/viewmap.h"

#include <QRandomGenerator>
#include <QTest>

using namespace taskinput;
using namespace taskinput::editor;

class TstViewMap : public QObject {
    Q_OBJECT
private slots:
    void withoutChipsBothSidesCountAlike();
    void positionsBehindAChipAreShifted();
    void aPositionInsideAChipIsTheChip();
    void aSpanThatTouchesAChipShowsItWhole();
    void editsBeforeMoveTheChip();
    void anEditOverAChipRemovesIt();
    void chipsAreFoundByTheirPlace();
    void randomEditsFollowTheModel();
};

namespace {

Chip chip(qint32 view, qint32 begin, qint32 end)
{
    return {Chip::Kind::String, view, {begin, end}, 1, end - begin};
}

//! abc[chip of 100]def
ViewMap oneChip()
{
    return ViewMap({chip(3, 3, 103)});
}

} // namespace

void TstViewMap::withoutChipsBothSidesCountAlike()
{
    const ViewMap map;
    QCOMPARE(map.toText(17), 17);
    QCOMPARE(map.toView(17), 17);
    QCOMPARE(map.toView(Span{3, 9}), (Span{3, 9}));
}

void TstViewMap::positionsBehindAChipAreShifted()
{
    const ViewMap map = oneChip();
    QCOMPARE(map.toText(3), 3);
    QCOMPARE(map.toText(4), 103);
    QCOMPARE(map.toText(6), 105);
    QCOMPARE(map.toView(103), 4);
    QCOMPARE(map.toView(105), 6);
}

void TstViewMap::aPositionInsideAChipIsTheChip()
{
    const ViewMap map = oneChip();
    QCOMPARE(map.toView(3), 3);
    QCOMPARE(map.toView(4), 3);
    QCOMPARE(map.toView(102), 3);
}

void TstViewMap::aSpanThatTouchesAChipShowsItWhole()
{
    const ViewMap map = oneChip();
    QCOMPARE(map.toView(Span{50, 60}), (Span{3, 4}));
    QCOMPARE(map.toView(Span{1, 50}), (Span{1, 4}));
    QCOMPARE(map.toView(Span{50, 104}), (Span{3, 5}));
    QCOMPARE(map.toView(Span{0, 3}), (Span{0, 3}));
    QCOMPARE(map.toView(Span{103, 104}), (Span{4, 5}));
}

void TstViewMap::editsBeforeMoveTheChip()
{
    ViewMap map = oneChip();
    map.replace({0, 1}, 3, 3);
    QCOMPARE(map.chips().front().view, 5);
    QCOMPARE(map.chips().front().text, (Span{5, 105}));
}

void TstViewMap::anEditOverAChipRemovesIt()
{
    ViewMap map = ViewMap({chip(3, 3, 103), chip(10, 109, 209)});
    map.replace({2, 5}, 1, 1);
    QCOMPARE(map.chips().size(), 1U);
    QCOMPARE(map.chips().front().view, 8);
    QCOMPARE(map.chips().front().text, (Span{8, 108}));
}

void TstViewMap::chipsAreFoundByTheirPlace()
{
    const ViewMap map = ViewMap({chip(3, 3, 103), chip(10, 109, 209)});
    QVERIFY(map.chipAt(3));
    QVERIFY(!map.chipAt(4));
    QCOMPARE(map.chipsIn({0, 10}).size(), 1);
    QCOMPARE(map.chipsIn({3, 11}).size(), 2);
}

void TstViewMap::randomEditsFollowTheModel()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const auto below = [&random](qsizetype bound) {
        return bound > 0 ? qint32(random.bounded(qint64(bound))) : 0;
    };
    // The model: how many units of text each unit of the view stands for.
    QList<qint32> widths(50, 1);
    ViewMap map;
    for (int i = 0; i < 2000; ++i) {
        const qint32 begin = below(widths.size() + 1);
        const qint32 end = begin + below(std::min<qsizetype>(5, widths.size() - begin + 1));
        const qint32 added = below(5);
        widths.remove(begin, end - begin);
        widths.insert(begin, added, 1);
        map.replace({begin, end}, added, added);
        if (below(10) == 0 && added > 0) {
            // One of them becomes a chip: its text was counted as one unit so far.
            const qint32 length = 2 + below(50);
            map.replace({begin, begin + 1}, 1, length);
            const qint32 text = map.toText(begin);
            widths[begin] = length;
            map.insert(chip(begin, text, text + length));
        }
        qint32 text = 0;
        for (qint32 view = 0; view <= widths.size(); ++view) {
            QCOMPARE(map.toText(view), text);
            QCOMPARE(map.toView(text), view);
            if (view < widths.size())
                text += widths[view];
        }
    }
}

TASKINPUT_TEST_CLASS(TstViewMap)
#include "tst_viewmap.moc"
