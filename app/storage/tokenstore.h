// API tokens in the system's keychain; nowhere else.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>

#include <functional>
#include <memory>

namespace taskinput::storage {

struct KeychainError {
    enum class Kind { NotFound, NoKeychain, Locked, Denied, Other } kind = Kind::Other;
    QString detail; //!< the backend's words
};

//! Asynchronous, callbacks in the caller's thread, never from inside the call, never after
//! destruction.
class TokenStore {
public:
    virtual ~TokenStore() = default;
    //! What people call it: "Secret Service", "KWallet", "Keychain", "Credential Manager".
    virtual QString backendName() const = 0;
    //! \a entry: "<API root> <user id>"; service is always task-input-editor.
    virtual void read(const QString &entry,
                      std::function<void(Result<Secret, KeychainError>)> done) = 0;
    virtual void write(const QString &entry, const Secret &token,
                       std::function<void(Result<void, KeychainError>)> done) = 0;
    virtual void remove(const QString &entry,
                        std::function<void(Result<void, KeychainError>)> done) = 0;
};

//! The platform's: QtKeychain on Linux and macOS, Credential Manager on Windows.
std::unique_ptr<TokenStore> systemTokenStore();

} // namespace taskinput::storage
