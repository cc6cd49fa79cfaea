// Icons are found, crisp, tinted by the palette in use and mirrored where they point along the
// line.
#include "support/testprogram.h"
#include "ui/look/colors.h"
#include "ui/look/icons.h"
#include "ui/look/masks.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::look;

namespace {

QImage painted(Icon which, int side, double scale = 1.0)
{
    QImage image(qRound(side * scale), qRound(side * scale), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, QRect(0, 0, side, side), which, Qt::black);
    painter.end();
    image.setDevicePixelRatio(1.0);
    return image;
}

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

} // namespace

class TstIcons : public QObject {
    Q_OBJECT
private slots:
    void everyIconHasADrawing();
    void everySizeIsShipped_data();
    void everySizeIsShipped();
    void aSizeBetweenTakesTheNextSmallerImage();
    void paintsOneToOneAtEveryScale_data();
    void paintsOneToOneAtEveryScale();
    void smallSignsHaveAStrongerStroke();
    void tintFollowsTheScheme();
    void disabledIconsAreFaint();
    void pointingIconsMirrorInRightToLeft();
    void programIconHasAllSizes();
};

void TstIcons::everyIconHasADrawing()
{
    for (int i = 0; i < IconCount; ++i) {
        const auto which = static_cast<Icon>(i);
        QVERIFY2(inkedPixels(painted(which, 16)) > 4, iconName(which).data());
    }
    QFile names(u":/icons/icons.txt"_s);
    QVERIFY(names.open(QIODevice::ReadOnly));
    const QByteArrayList shipped = names.readAll().split('\n');
    for (int i = 0; i < IconCount; ++i)
        QVERIFY(shipped.contains(QByteArray(iconName(static_cast<Icon>(i)).data())));
}

void TstIcons::everySizeIsShipped_data()
{
    QTest::addColumn<int>("side");
    for (const int side : {12, 13, 14, 16, 18, 20, 24, 32, 40, 48, 64, 80, 96})
        QTest::addRow("%d pixels", side) << side;
}

void TstIcons::everySizeIsShipped()
{
    QFETCH(const int, side);
    QCOMPARE(tintedMask({.which = Icon::Send, .extent = side}, Qt::black).size(),
             QSize(side, side));
}

void TstIcons::aSizeBetweenTakesTheNextSmallerImage()
{
    QCOMPARE(tintedMask({.which = Icon::Send, .extent = 45}, Qt::black).size(), QSize(44, 44));
    QCOMPARE(tintedMask({.which = Icon::Send, .extent = 5}, Qt::black).size(), QSize(10, 10));
    QCOMPARE(tintedMask({.which = Icon::Send, .extent = 1000}, Qt::black).size(), QSize(160, 160));
}

void TstIcons::paintsOneToOneAtEveryScale_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0})
        QTest::addRow("%d %%", qRound(scale * 100)) << scale;
}

//! Scaled or moved by part of a pixel, the picture would not be the mask itself.
void TstIcons::paintsOneToOneAtEveryScale()
{
    QFETCH(const double, scale);
    const QImage shown = painted(Icon::Check, 16, scale);
    const QPixmap mask =
        tintedMask({.which = Icon::Check, .extent = qRound(16 * scale)}, Qt::black);
    QImage expected(shown.size(), QImage::Format_ARGB32_Premultiplied);
    expected.fill(Qt::transparent);
    QPainter painter(&expected);
    painter.drawPixmap((expected.width() - mask.width()) / 2,
                       (expected.height() - mask.height()) / 2, mask);
    painter.end();
    QCOMPARE(shown, expected);
}

void TstIcons::smallSignsHaveAStrongerStroke()
{
    const QPixmap thin = tintedMask({.which = Icon::Plus, .extent = 12}, Qt::black);
    const QPixmap strong =
        tintedMask({.which = Icon::Plus, .extent = 12, .isStrong = true}, Qt::black);
    QVERIFY(thin.toImage() != strong.toImage());
    QCOMPARE(painted(Icon::Plus, 12),
             strong.toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied));
}

void TstIcons::tintFollowsTheScheme()
{
    Theme theme(nullptr, nullptr);
    theme.setChoice(Theme::Choice::Light);
    const QIcon icon = taskinput::look::icon(Icon::Stop, Tint::Text);
    const auto darkest = [&icon] {
        const QImage image = icon.pixmap(16).toImage();
        int value = 0;
        int mostOpaque = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) <= mostOpaque)
                    continue;
                mostOpaque = qAlpha(image.pixel(x, y));
                value = qGray(image.pixel(x, y));
            }
        }
        return value;
    };
    const int inLight = darkest();
    theme.setChoice(Theme::Choice::Dark);
    QVERIFY(darkest() > inLight + 100);
}

void TstIcons::disabledIconsAreFaint()
{
    Theme theme(nullptr, nullptr);
    const QIcon icon = taskinput::look::icon(Icon::Send, Tint::Text);
    QVERIFY(icon.pixmap(16, QIcon::Disabled).toImage() != icon.pixmap(16, QIcon::Normal).toImage());
}

void TstIcons::pointingIconsMirrorInRightToLeft()
{
    const QImage undo = painted(Icon::Undo, 16);
    const QImage code = painted(Icon::Search, 16);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage mirrored = painted(Icon::Undo, 16);
    const QImage same = painted(Icon::Search, 16);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(mirrored, undo.mirrored(true, false));
    QCOMPARE(same, code);
}

void TstIcons::programIconHasAllSizes()
{
    const QList<QSize> sizes = programIcon().availableSizes();
    for (const int side : {16, 22, 24, 32, 48, 64, 128, 256, 512})
        QVERIFY(sizes.contains(QSize(side, side)));
}

TASKINPUT_TEST_CLASS(TstIcons)
#include "tst_icons.moc"
