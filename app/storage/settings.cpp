#include "storage/settings.h"

#include "storage/settingvalues.h"

#include <QFile>

namespace taskinput::storage {

using namespace Qt::StringLiterals;

namespace {

//! The one table of keys. \a Ports is Settings, read or written by \a values.
template <typename Values, typename Ported> void eachSetting(Values &values, Ported &settings)
{
    values.time(u"network/connectTimeoutMs"_s, settings.connectTimeout);
    values.time(u"network/readTimeoutMs"_s, settings.readTimeout);
    values.time(u"network/sendTimeoutMs"_s, settings.sendTimeout);
    values.number(u"network/retries"_s, settings.retries, 0, 100);
    values.choice(u"appearance/colorScheme"_s, settings.colorScheme,
                  {u"system"_s, u"light"_s, u"dark"_s});
    values.number(u"editor/zoom"_s, settings.editorZoom, -20, 60);
    values.flag(u"editor/wordWrap"_s, settings.wordWrap);
    values.flag(u"editor/tabMovesFocus"_s, settings.tabMovesFocus);
    values.bytes(u"window/geometry"_s, settings.windowGeometry);
    values.bytes(u"window/state"_s, settings.windowState);
    values.bytes(u"window/mainSplitter"_s, settings.mainSplitter);
    values.bytes(u"window/editorSplitter"_s, settings.editorSplitter);
    values.text(u"accounts/last"_s, settings.lastAccount);
    values.list(u"accounts/entries"_s, settings.accounts);
    values.list(u"accounts/names"_s, settings.accountNames);
    values.list(u"accounts/ofTokens"_s, settings.tokenAccounts);
    values.list(u"accounts/namesOfTokens"_s, settings.tokenAccountNames);
    values.list(u"tasks/recent"_s, settings.recentTasks);
    values.list(u"accounts/secretDraftsAgreed"_s, settings.secretDraftAccounts);
    values.list(u"accounts/secretDraftsDeclined"_s, settings.secretDraftRefusals);
    values.text(u"tasks/sort"_s, settings.taskSort);
    values.flag(u"tasks/groupByActor"_s, settings.groupByActor);
    values.flag(u"hints/quitShown"_s, settings.quitHintShown);
    values.flag(u"hints/firstEditShown"_s, settings.firstEditHintShown);
    values.number(u"journal/months"_s, settings.journalMonths, 1, 1'200);
    values.number(u"journal/megabytes"_s, settings.journalMegabytes, 1, 1'000'000);
}

//! Not a file that is there but can't be opened or is no INI file.
bool isUsable(const QSettings &file)
{
    if (!QFile::exists(file.fileName()))
        return true;
    // Lines are understood, or not, only when they are asked for.
    static_cast<void>(file.allKeys());
    return file.status() == QSettings::NoError && QFile(file.fileName()).open(QIODevice::ReadOnly);
}

} // namespace

Settings readSettings(const Folders &folders, QString *problem)
{
    Settings settings;
    const QSettings file(folders.settingsFile(), QSettings::IniFormat);
    SettingReader reader(file);
    if (isUsable(file))
        eachSetting(reader, settings);
    else
        reader.refuse(u"The settings file can't be read; the defaults are used."_s);
    if (problem)
        *problem = reader.problem();
    return settings;
}

bool writeSettings(const Folders &folders, const Settings &settings)
{
    const QString path = folders.settingsFile();
    if (!createPrivateFolder(folders.config))
        return false;
    if (!isUsable(QSettings(path, QSettings::IniFormat))) {
        const QString aside = path + ".unreadable"_L1;
        QFile::remove(aside);
        if (!QFile::rename(path, aside))
            return false;
    }
    QSettings file(path, QSettings::IniFormat);
    file.setAtomicSyncRequired(true);
    SettingWriter writer(file);
    eachSetting(writer, settings);
    file.sync();
    return file.status() == QSettings::NoError
        && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace taskinput::storage
