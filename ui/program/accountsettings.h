// Which account and which tasks were used last, per API root and account.
#pragma once

#include "storage/settings.h"

namespace taskinput {

//! Keychain entry used last on \a root; empty = none known.
QString lastAccountFor(const storage::Settings &settings, const QString &root);
void rememberAccount(storage::Settings &settings, const QString &entry, const QString &name);
void forgetAccount(storage::Settings &settings, const QString &entry);

//! User name that belonged to the keychain entry; empty = not known.
QString knownNameOf(const storage::Settings &settings, const QString &entry);

//! Account that a token of this process had last time, by the \a fingerprint of the token; empty =
//! never seen.
struct KnownAccount {
    QString key, name;
};
KnownAccount accountOfToken(const storage::Settings &settings, const QString &fingerprint);
void rememberAccountOfToken(storage::Settings &settings, const QString &fingerprint,
                            const KnownAccount &account);

//! May drafts on this computer hold new secrets?
enum class SecretDrafts { NotDecided, Agreed, Declined };
SecretDrafts secretDraftsOf(const storage::Settings &settings, const QString &account);
void setSecretDraftsOf(storage::Settings &settings, const QString &account, bool agreed);

//! Task ids, newest first.
QStringList recentTasksOf(const storage::Settings &settings, const QString &account);
void setRecentTasksOf(storage::Settings &settings, const QString &account,
                      const QStringList &tasks);

//! What the window knows about itself (places, switches) goes over; accounts and tasks stay.
void takeWindowSettings(storage::Settings &settings, const storage::Settings &window);

} // namespace taskinput
