// The table of colours keeps its promise: what stands on what can be read.
#include "support/testprogram.h"
#include "ui/look/colors.h"
#include "ui/look/palette.h"
#include "ui/look/tilecolors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::look;

namespace {

struct Named {
    const char *name;
    QColor color;
};

QList<Named> rows(const Colors &c)
{
    return {{"added row", c.added.row},       {"changed row", c.changed.row},
            {"removed row", c.removed.row},   {"moved row", c.moved.row},
            {"conflict row", c.conflict.row}, {"warning row", c.warning.row},
            {"error row", c.error.row},       {"success row", c.success.row},
            {"secret row", c.secret.row}};
}

QList<Named> inlineMarks(const Colors &c)
{
    return {{"added in", c.added.in}, {"changed in", c.changed.in},   {"removed in", c.removed.in},
            {"moved in", c.moved.in}, {"conflict in", c.conflict.in}, {"warning in", c.warning.in}};
}

QList<Named> surfaces(const Colors &c)
{
    return {{"window", c.window}, {"pane", c.pane}, {"base", c.base}, {"raised", c.raised}};
}

QList<Named> touched(const Colors &c)
{
    return {{"hover", c.hover}, {"pressed", c.pressed}, {"sel", c.sel}, {"selIdle", c.selIdle}};
}

QList<Named> textMarks(const Colors &c)
{
    return {
        {"curLine", c.curLine}, {"find", c.find}, {"bracket", c.bracket}, {"textSel", c.textSel}};
}

QList<Named> states(const Colors &c)
{
    return {{"added", c.added.fg}, {"changed", c.changed.fg},   {"removed", c.removed.fg},
            {"moved", c.moved.fg}, {"conflict", c.conflict.fg}, {"warning", c.warning.fg},
            {"error", c.error.fg}, {"success", c.success.fg},   {"secret", c.secret.fg}};
}

QList<Named> json(const Colors &c)
{
    return {{"jsonKey", c.jsonKey}, {"jsonStr", c.jsonStr}, {"jsonNum", c.jsonNum},
            {"jsonLit", c.jsonLit}, {"jsonEsc", c.jsonEsc}, {"jsonPunct", c.jsonPunct}};
}

constexpr double ForText = 4.5;
constexpr double ForSigns = 3.0;

void addPairs(const char *scheme, const QList<Named> &fronts, const QList<Named> &backs,
              double limit)
{
    for (const Named &front : fronts) {
        for (const Named &back : backs)
            QTest::addRow("%s: %s on %s", scheme, front.name, back.name)
                << front.color << back.color << limit;
    }
}

void addScheme(const char *scheme, const Colors &c)
{
    addPairs(scheme, {{"text", c.text}},
             surfaces(c) + touched(c) + textMarks(c) + rows(c) + inlineMarks(c), ForText);
    addPairs(scheme, {{"text2", c.text2}}, surfaces(c) + touched(c) + rows(c), ForText);
    addPairs(scheme, {{"link", c.link}}, surfaces(c) + touched(c) + rows(c), ForText);
    addPairs(scheme, {{"lineNo", c.lineNo}},
             rows(c) + QList<Named>{{"base", c.base}, {"curLine", c.curLine}}, ForText);
    addPairs(scheme, {{"onAccent", c.onAccent}},
             {{"accent", c.accent}, {"accentHover", c.accentHover}, {"accentDown", c.accentDown}},
             ForText);
    addPairs(scheme, json(c),
             rows(c) + inlineMarks(c) + textMarks(c) + QList<Named>{{"base", c.base}}, ForText);
    addPairs(scheme, states(c), surfaces(c) + touched(c) + QList<Named>{{"curLine", c.curLine}},
             ForText);
    addPairs(scheme, {{"edge", c.edge}, {"accent", c.accent}}, surfaces(c), ForSigns);
    for (const State state :
         {State::Added, State::Changed, State::Removed, State::Moved, State::Conflict,
          State::Warning, State::Error, State::Success, State::Secret}) {
        const StateColors &of = c.of(state);
        const int number = static_cast<int>(state);
        QTest::addRow("%s: state %d on its row", scheme, number) << of.fg << of.row << ForText;
        if (of.in.isValid())
            QTest::addRow("%s: state %d on its mark", scheme, number) << of.fg << of.in << ForText;
    }
}

} // namespace

class TstColors : public QObject {
    Q_OBJECT
private slots:
    void contrastOfBlackAndWhiteIs21();
    void pairsCanBeRead_data();
    void pairsCanBeRead();
    void tilesCanBeRead_data();
    void tilesCanBeRead();
    void everyRoleIsSet();
    void selectedTextKeepsItsColour();
    void disabledTextIsFaint();
    void foreignPaletteGivesReadableSecondLines();
    void highContrastHasNoTints();
    void initialsComeFromTheActorsOwnName_data();
    void initialsComeFromTheActorsOwnName();
};

void TstColors::contrastOfBlackAndWhiteIs21()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrast(Qt::gray, Qt::gray), 1.0);
}

void TstColors::pairsCanBeRead_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("limit");
    addScheme("light", light());
    addScheme("dark", dark());
}

void TstColors::pairsCanBeRead()
{
    QFETCH(const QColor, front);
    QFETCH(const QColor, back);
    QFETCH(const double, limit);
    const double found = contrast(front, back);
    QVERIFY2(found >= limit,
             qPrintable(u"%1 on %2: %3"_s.arg(front.name(), back.name()).arg(found)));
}

void TstColors::tilesCanBeRead_data()
{
    QTest::addColumn<QString>("actor");
    for (int i = 0; i < 60; ++i)
        QTest::addRow("actor %d", i) << u"owner/actor-%1"_s.arg(i);
}

void TstColors::tilesCanBeRead()
{
    QFETCH(const QString, actor);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const TileColors tile = tileColors(actor, scheme);
        QVERIFY(contrast(tile.fill, tile.text) >= ForText);
    }
}

void TstColors::everyRoleIsSet()
{
    for (const Colors &c : {light(), dark()}) {
        const auto all = surfaces(c) + touched(c) + textMarks(c) + rows(c) + inlineMarks(c)
            + states(c) + json(c);
        for (const Named &role : all)
            QVERIFY2(role.color.isValid(), role.name);
    }
}

void TstColors::selectedTextKeepsItsColour()
{
    for (const Colors &c : {light(), dark()}) {
        const QPalette palette = paletteFor(c);
        QCOMPARE(palette.color(QPalette::Active, QPalette::HighlightedText), c.text);
        QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), c.sel);
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), c.selIdle);
        QCOMPARE(textPalette(palette, c).color(QPalette::Active, QPalette::Highlight), c.textSel);
    }
}

void TstColors::disabledTextIsFaint()
{
    const QPalette palette = paletteFor(dark());
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::ButtonText), dark().text3);
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::WindowText), dark().text3);
}

void TstColors::foreignPaletteGivesReadableSecondLines()
{
    for (const auto &[window, text] :
         {std::pair{QColor(0xef, 0xf0, 0xf1), QColor(0x23, 0x26, 0x29)},
          std::pair{QColor(0x2a, 0x2e, 0x32), QColor(0xfc, 0xfc, 0xfc)}}) {
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::Base, window);
        palette.setColor(QPalette::Text, text);
        const Colors c = colorsFromPalette(palette);
        QVERIFY(contrast(c.text2, c.window) >= ForText);
        QCOMPARE(c.isDark(), window.lightnessF() < 0.5F);
    }
}

void TstColors::highContrastHasNoTints()
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Text, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
    const Colors c = highContrastColors(palette);
    for (const Named &row : rows(c))
        QCOMPARE(row.color, QColor(Qt::black));
    for (const Named &state : states(c))
        QVERIFY2(contrast(state.color, c.base) >= 7.0, state.name);
    QVERIFY(contrast(c.text, c.sel) >= ForText);
}

void TstColors::initialsComeFromTheActorsOwnName_data()
{
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"harbor/places-crawler"_s << u"PC"_s;
    QTest::newRow("three words") << u"a/one-two-three"_s << u"OT"_s;
    QTest::newRow("one word") << u"apify/scraper"_s << u"SC"_s;
    QTest::newRow("one letter") << u"apify/x"_s << u"X"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no owner") << u"web.scraper"_s << u"WS"_s;
}

void TstColors::initialsComeFromTheActorsOwnName()
{
    QFETCH(const QString, actor);
    QFETCH(const QString, initials);
    QCOMPARE(tileInitials(actor), initials);
}

TASKINPUT_TEST_CLASS(TstColors)
#include "tst_colors.moc"
