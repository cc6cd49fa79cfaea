// Typed settings; one struct, no string keys outside settings.cpp.
#pragma once

#include "storage/folders.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>

namespace taskinput::storage {

enum class ColorScheme { System, Light, Dark };

struct Settings {
    std::chrono::milliseconds connectTimeout{10'000}, readTimeout{30'000}, sendTimeout{60'000};
    int retries = 5;
    ColorScheme colorScheme = ColorScheme::System;
    int editorZoom = 0; //!< points added
    bool wordWrap = false, tabMovesFocus = false;
    QByteArray windowGeometry, windowState, mainSplitter, editorSplitter;
    QString lastAccount; //!< keychain entry of the account to open
    QStringList
        accounts; //!< keychain entries known, newest first: "<root> <id>"; names in accountNames
    QStringList accountNames;
    QStringList
        tokenAccounts; //!< of tokens that are stored nowhere, "<start of the token's SHA-256>
                       //!< <account key>", newest first; names in tokenAccountNames
    QStringList tokenAccountNames;
    QStringList recentTasks; //!< "<account key> <task id>", newest first
    QStringList
        secretDraftAccounts; //!< account keys whose owner agreed that drafts may hold new secrets
    QStringList secretDraftRefusals; //!< … and whose owner did not
    QString taskSort;
    bool groupByActor = true;
    bool quitHintShown = false, firstEditHintShown = false;
    int journalMonths = 12, journalMegabytes = 500;
};

//! Reads settings.ini. A file that can't be read or is no INI file gives the defaults, a value that
//! is out of range gives its default, and \a problem (if given) says so in one English sentence for
//! the log; it is null if all is well. A missing file is well. Never throws, never changes the
//! file.
Settings readSettings(const Folders &folders, QString *problem = nullptr);

//! Writes the whole file at once or not at all, readable by its owner alone; members that another
//! version wrote stay. A file that was no INI file is kept as settings.ini.unreadable. False if
//! nothing could be written. Short, but it touches the disk.
bool writeSettings(const Folders &folders, const Settings &settings);

} // namespace taskinput::storage
