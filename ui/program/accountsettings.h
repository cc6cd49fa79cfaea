// Which account and which tasks were used last, per API root and account.
#pragma once

#include "storage/settings.h"

namespace taskinput {

//! Keychain entry used last on \a root; empty = none known.
QString lastAccountFor(const storage::Settings &settings, const QString &root);
void rememberAccount(storage::Settings &settings, const QString &entry, const QString &name);
void forgetAccount(storage::Settings &settings, const QString &entry);

//! Task ids, newest first.
QStringList recentTasksOf(const storage::Settings &settings, const QString &account);
void setRecentTasksOf(storage::Settings &settings, const QString &account, const QStringList &tasks);

//! What the window knows about itself (places, switches) goes over; accounts and tasks stay.
void takeWindowSettings(storage::Settings &settings, const storage::Settings &window);

} // namespace taskinput
