// Where the program keeps what is the person's.
#pragma once

#include <QString>

namespace taskinput::storage {

/*! Absolute paths without trailing slash. XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_CACHE_HOME win on
   every platform (if they are absolute, as their specification says). Else Linux: ~/.local/share,
   ~/.config, ~/.cache with /task-input-editor; Windows: %LOCALAPPDATA%\task-input-editor, macOS:
   ~/Library/Application Support/task-input-editor, with the settings beside the data. Nothing is
   created. */
struct Folders {
    QString data, config, cache;
    static Folders fromEnvironment();

    QString settingsFile() const;
    friend bool operator==(const Folders &, const Folders &) = default;
};

//! Creates \a folder, for its owner alone, with whatever is missing above it. False if that is
//! impossible.
bool createPrivateFolder(const QString &folder);

} // namespace taskinput::storage
