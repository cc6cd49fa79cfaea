#include "storage/tokenstore.h"

#include "storage/ownedwork.h"

#include <QObject>

#include <qt_windows.h>
#include <wincred.h>

#include <optional>
#include <string>

namespace taskinput::storage {

using namespace Qt::StringLiterals;

namespace {

std::wstring targetOf(const QString &entry)
{
    return (u"task-input-editor/"_s + entry).toStdWString();
}

KeychainError lastError()
{
    const DWORD code = GetLastError();
    KeychainError error;
    error.detail = qt_error_string(static_cast<int>(code));
    switch (code) {
    case ERROR_NOT_FOUND:
        error.kind = KeychainError::Kind::NotFound;
        break;
    case ERROR_NO_SUCH_LOGON_SESSION:
        error.kind = KeychainError::Kind::NoKeychain;
        break;
    case ERROR_ACCESS_DENIED:
        error.kind = KeychainError::Kind::Denied;
        break;
    default:
        error.kind = KeychainError::Kind::Other;
        break;
    }
    return error;
}

Result<Secret, KeychainError> readCredential(const QString &entry)
{
    PCREDENTIALW credential = nullptr;
    if (!CredReadW(targetOf(entry).c_str(), CRED_TYPE_GENERIC, 0, &credential))
        return Failure{lastError()};
    const QByteArray blob(reinterpret_cast<const char *>(credential->CredentialBlob),
                          static_cast<qsizetype>(credential->CredentialBlobSize));
    CredFree(credential);
    return Secret(QString::fromUtf8(blob));
}

Result<void, KeychainError> writeCredential(const QString &entry, const Secret &token)
{
    std::wstring target = targetOf(entry);
    std::wstring user = entry.toStdWString();
    QByteArray blob = token.reveal().toUtf8();
    CREDENTIALW credential = {};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = target.data();
    credential.UserName = user.data();
    credential.CredentialBlob = reinterpret_cast<LPBYTE>(blob.data());
    credential.CredentialBlobSize = static_cast<DWORD>(blob.size());
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
    const bool isWritten = CredWriteW(&credential, 0);
    const std::optional<KeychainError> error =
        isWritten ? std::nullopt : std::optional(lastError());
    blob.fill('\0');
    if (error)
        return Failure{*error};
    return {};
}

Result<void, KeychainError> removeCredential(const QString &entry)
{
    if (!CredDeleteW(targetOf(entry).c_str(), CRED_TYPE_GENERIC, 0))
        return Failure{lastError()};
    return {};
}

//! The Credential Manager asks nobody anything; its calls are short, but they go to another
//! process.
class CredentialManagerStore final : public TokenStore {
public:
    QString backendName() const override { return u"Credential Manager"_s; }

    void read(const QString &entry,
              std::function<void(Result<Secret, KeychainError>)> done) override
    {
        runFor<Result<Secret, KeychainError>>(
            &m_owner, [entry] { return readCredential(entry); }, std::move(done));
    }
    void write(const QString &entry, const Secret &token,
               std::function<void(Result<void, KeychainError>)> done) override
    {
        runFor<Result<void, KeychainError>>(
            &m_owner, [entry, token] { return writeCredential(entry, token); }, std::move(done));
    }
    void remove(const QString &entry,
                std::function<void(Result<void, KeychainError>)> done) override
    {
        runFor<Result<void, KeychainError>>(
            &m_owner, [entry] { return removeCredential(entry); }, std::move(done));
    }

private:
    QObject m_owner;
};

} // namespace

std::unique_ptr<TokenStore> systemTokenStore()
{
    return std::make_unique<CredentialManagerStore>();
}

} // namespace taskinput::storage
