// Pictures of every widget in both schemes: look_gallery FOLDER [--font-scale N] [--only NAME]
// [--rtl] The scale of the screen is QT_SCALE_FACTOR.
#include "scenes.h"

#include "ui/look/theme.h"
#include "ui/look/unit.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMenu>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;
using taskinput::look::Theme;

namespace {

void picture(const taskinput::gallery::Scene &scene, Theme::Choice choice, const QString &folder)
{
    const auto widget = scene.make();
    widget->show();
    QApplication::processEvents();
    QApplication::processEvents();
    const QString scheme = choice == Theme::Choice::Dark ? u"dark"_s : u"light"_s;
    const QString file = folder + u'/' + scene.name + u'-' + scheme + ".png"_L1;
    if (!widget->grab().save(file))
        QTextStream(stderr) << "can't write " << file << '\n';
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"folder"_s, u"where the pictures go"_s);
    parser.addOption({u"font-scale"_s, u"times the size of the font"_s, u"n"_s, u"1"_s});
    parser.addOption({u"only"_s, u"scenes whose name starts so"_s, u"name"_s});
    parser.addOption({u"rtl"_s, u"right to left"_s});
    parser.process(app);
    const QString folder = parser.positionalArguments().value(0, u"."_s);
    QDir().mkpath(folder);
    if (parser.isSet(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);

    Theme theme(nullptr, nullptr);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * parser.value(u"font-scale"_s).toDouble());
    QApplication::setFont(font);
    std::vector<taskinput::gallery::Scene> scenes = taskinput::gallery::windowScenes();
    for (auto more : {taskinput::gallery::partScenes(), taskinput::gallery::dialogScenes()})
        scenes.insert(scenes.end(), more.begin(), more.end());
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        theme.setChoice(choice);
        for (const auto &scene : scenes) {
            if (scene.name.startsWith(parser.value(u"only"_s)))
                picture(scene, choice, folder);
        }
    }
    return 0;
}
