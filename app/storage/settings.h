// Typed settings; one struct, no string keys outside settings.cpp.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>

namespace taskinput::storage {

//! Where everything lives. Environment variables XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME win on every platform.
struct Folders {
    QString data, config, cache; //!< ".../task-input-editor", absolute, without trailing slash
    static Folders fromEnvironment();
};

enum class ColorScheme { System, Light, Dark };

struct Settings {
    std::chrono::milliseconds connectTimeout {10'000}, readTimeout {30'000}, sendTimeout {60'000};
    int retries = 5;
    ColorScheme colorScheme = ColorScheme::System;
    int editorZoom = 0; //!< points added
    bool wordWrap = false, tabMovesFocus = false;
    QByteArray windowGeometry, windowState, mainSplitter, editorSplitter;
    QString lastAccount; //!< keychain entry of the account to open
    QStringList accounts; //!< keychain entries known, newest first: "<root> <id>"; names in accountNames
    QStringList accountNames;
    QStringList recentTasks; //!< "<account key> <task id>", newest first
    QString lastTask;
    QString taskSort; bool groupByActor = true;
    bool quitHintShown = false, firstEditHintShown = false;
    int journalMonths = 12, journalMegabytes = 500;
};

//! Reads settings.ini; anything unreadable gives defaults and \a problem (null if fine). Never throws, never deletes the file.
Settings readSettings(const Folders &folders, QString *problem = nullptr);
//! Writes atomically off the calling thread's critical path is the caller's business; false if the file can't be written.
bool writeSettings(const Folders &folders, const Settings &settings);

} // namespace taskinput::storage
