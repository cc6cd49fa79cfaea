// Properties of the structural difference on many small random documents.
#include "diff/structure.h"
#include "randomvalue.h"
#include "json/values.h"

#include <QHash>
#include <QSet>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;
using json::Document;
using json::DocumentPtr;
using json::Kind;
using json::NodeId;

namespace {

constexpr qint32 noCap = 1'000'000;

// Makes the new value from the old one and the rows alone, to show that they tell the whole
// difference.
class Rebuild {
public:
    Rebuild(const Document &before, const Document &after, const Difference &difference)
        : m_before(before)
        , m_after(after)
    {
        for (const Change &change : difference.changes) {
            switch (change.kind) {
            case ChangeKind::Added:
                m_added.insert(change.after);
                break;
            case ChangeKind::Removed:
                m_removed.insert(change.before);
                break;
            case ChangeKind::Moved:
                m_movedFrom.insert(change.after, change.before);
                m_moved.insert(change.before);
                break;
            case ChangeKind::Changed:
                m_changed.insert(change.after, change.before);
                break;
            }
        }
    }

    bool isConsistent() const { return m_isConsistent; }

    QString value(NodeId x, NodeId y)
    {
        if (m_changed.contains(y)) {
            expect(m_changed.value(y) == x);
            return m_after.rawValue(y).toString();
        }
        const Kind kind = m_before.node(x).kind;
        expect(kind == m_after.node(y).kind);
        if (kind == Kind::Array)
            return list(x, y);
        return kind == Kind::Object ? object(x, y) : m_before.rawValue(x).toString();
    }

private:
    void expect(bool holds) { m_isConsistent &= holds; }

    QString list(NodeId x, NodeId y)
    {
        QList<NodeId> kept;
        for (NodeId entry : m_before.children(x)) {
            if (!m_removed.contains(entry) && !m_moved.contains(entry))
                kept.append(entry);
        }
        QStringList parts;
        for (NodeId entry : m_after.children(y)) {
            if (m_added.contains(entry)) {
                parts.append(m_after.rawValue(entry).toString());
            } else if (m_movedFrom.contains(entry)) {
                parts.append(value(m_movedFrom.value(entry), entry));
            } else if (!kept.isEmpty()) {
                parts.append(value(kept.takeFirst(), entry));
            } else {
                expect(false);
            }
        }
        expect(kept.isEmpty());
        return u'[' + parts.join(u',') + u']';
    }

    QString object(NodeId x, NodeId y)
    {
        QStringList parts;
        const auto append = [&parts](QStringView key, const QString &text) {
            parts.append(key.toString() + u':' + text);
        };
        for (NodeId member : m_before.children(x)) {
            if (m_removed.contains(member))
                continue;
            const NodeId partner = m_after.member(y, m_before.key(member));
            expect(partner != json::NoNode);
            if (partner != json::NoNode)
                append(m_before.raw(m_before.node(member).key), value(member, partner));
        }
        for (NodeId member : m_after.children(y)) {
            if (m_added.contains(member))
                append(m_after.raw(m_after.node(member).key), m_after.rawValue(member).toString());
        }
        return u'{' + parts.join(u',') + u'}';
    }

    const Document &m_before;
    const Document &m_after;
    QSet<NodeId> m_added, m_removed, m_moved;
    QHash<NodeId, NodeId> m_movedFrom, m_changed;
    bool m_isConsistent = true;
};

struct Pair {
    DocumentPtr before, after;
    Difference difference(qint32 cap = noCap) const
    {
        return structuralDifference(*before, before->root(), *after, after->root(), cap);
    }
};

Pair randomPair(test::ValueMaker &make)
{
    const test::RandomValue base = make.value(4);
    const test::RandomValue edited = make.below(4) == 0 ? base : make.edited(base, 4);
    return {Document::parse(make.text(base)), Document::parse(make.text(edited))};
}

QString described(const Pair &pair)
{
    return pair.before->text() + u"\n->\n"_s + pair.after->text();
}

// Lists of different whole numbers, for which the least difference is known.
struct NumberLists {
    QList<int> before, after;

    static QString text(const QList<int> &numbers)
    {
        QStringList parts;
        for (int number : numbers)
            parts.append(QString::number(number));
        return u'[' + parts.join(u", "_s) + u']';
    }

    qint32 keptInOrder() const
    {
        QList<qsizetype> places;
        for (int number : after) {
            if (before.contains(number))
                places.append(before.indexOf(number));
        }
        QList<qint32> longest;
        for (qsizetype i = 0; i < places.size(); ++i) {
            longest.append(1);
            for (qsizetype k = 0; k < i; ++k) {
                if (places[k] < places[i])
                    longest[i] = std::max(longest[i], longest[k] + 1);
            }
        }
        return longest.isEmpty() ? 0 : *std::max_element(longest.cbegin(), longest.cend());
    }
};

} // namespace

class TstStructureRandom : public QObject {
    Q_OBJECT
private slots:
    void rowsRebuildTheNewValue();
    void nothingDiffersExactlyIfTheValuesAreEqual();
    void countsAreThoseOfTheRowsAndSurviveTheCap();
    void differentNumbersDifferAsLittleAsPossible();
};

void TstStructureRandom::rowsRebuildTheNewValue()
{
    for (quint32 seed = 0; seed < 6000; ++seed) {
        test::ValueMaker make(seed);
        const Pair pair = randomPair(make);
        Rebuild rebuild(*pair.before, *pair.after, pair.difference());
        const QString text = rebuild.value(pair.before->root(), pair.after->root());
        const DocumentPtr rebuilt = Document::parse(text);
        QVERIFY2(rebuild.isConsistent() && !rebuilt->hasErrors(), qUtf8Printable(described(pair)));
        QVERIFY2(json::sameValue(*rebuilt, rebuilt->root(), *pair.after, pair.after->root()),
                 qUtf8Printable(described(pair) + u"\nrebuilt: "_s + text));
    }
}

void TstStructureRandom::nothingDiffersExactlyIfTheValuesAreEqual()
{
    for (quint32 seed = 0; seed < 6000; ++seed) {
        test::ValueMaker make(seed);
        const Pair pair = randomPair(make);
        const bool isSame =
            json::sameValue(*pair.before, pair.before->root(), *pair.after, pair.after->root());
        QVERIFY2(pair.difference().isEmpty() == isSame, qUtf8Printable(described(pair)));
    }
}

void TstStructureRandom::countsAreThoseOfTheRowsAndSurviveTheCap()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        test::ValueMaker make(seed);
        const Pair pair = randomPair(make);
        const Difference whole = pair.difference();
        const auto count = [&whole](ChangeKind kind) {
            return std::count_if(whole.changes.cbegin(), whole.changes.cend(),
                                 [=](const Change &c) { return c.kind == kind && !c.respelled; });
        };
        QCOMPARE(count(ChangeKind::Added), whole.added);
        QCOMPARE(count(ChangeKind::Changed), whole.changed);
        QCOMPARE(count(ChangeKind::Removed), whole.removed);
        QCOMPARE(count(ChangeKind::Moved), whole.moved);
        const Difference capped = pair.difference(2);
        QVERIFY(capped.changes.size() <= 2);
        QCOMPARE(capped.added, whole.added);
        QCOMPARE(capped.changed, whole.changed);
        QCOMPARE(capped.removed, whole.removed);
        QCOMPARE(capped.moved, whole.moved);
        QCOMPARE(capped.respelled, whole.respelled);
        QCOMPARE(capped.isCapped, whole.changes.size() > capped.changes.size());
    }
}

void TstStructureRandom::differentNumbersDifferAsLittleAsPossible()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        test::ValueMaker make(seed);
        NumberLists lists;
        for (int number = 0; number < 8; ++number) {
            if (make.below(3) > 0)
                lists.before.insert(make.below(static_cast<int>(lists.before.size()) + 1), number);
            if (make.below(3) > 0)
                lists.after.insert(make.below(static_cast<int>(lists.after.size()) + 1), number);
        }
        const Pair pair{Document::parse(NumberLists::text(lists.before)),
                        Document::parse(NumberLists::text(lists.after))};
        const Difference difference = pair.difference();
        const auto common =
            static_cast<qint32>(std::count_if(lists.after.cbegin(), lists.after.cend(),
                                              [&](int n) { return lists.before.contains(n); }));
        QVERIFY2(difference.added + difference.changed + common == lists.after.size(),
                 qUtf8Printable(described(pair)));
        QVERIFY2(difference.removed + difference.changed + common == lists.before.size(),
                 qUtf8Printable(described(pair)));
        QVERIFY2(difference.moved == common - lists.keptInOrder(), qUtf8Printable(described(pair)));
    }
}

QTEST_APPLESS_MAIN(TstStructureRandom)
#include "tst_structurerandom.moc"
