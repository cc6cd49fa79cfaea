// What is known about the keychain before it is asked. The calls block (a bus may hang): never in
// the UI thread.
#pragma once

#include <QString>

namespace taskinput::storage {

struct KeychainProbe {
    bool isThere = false;
    QString detail; //!< why not, in the system's words
};

//! Linux: a Secret Service or KWallet is running or can be started on the session bus. macOS:
//! always there.
KeychainProbe probeKeychain();

//! Linux: the Secret Service has that entry in a keyring that is still locked. macOS: false, the
//! system asks by itself.
bool isEntryLocked(const QString &service, const QString &entry);

//! "Secret Service", "KWallet", "Keychain"
QString keychainName();

} // namespace taskinput::storage
