#include "storage/tokenstore.h"

#include "storage/keychainprobe.h"
#include "storage/ownedwork.h"

#include <QObject>
#include <QPointer>

#include <qt6keychain/keychain.h>

#include <optional>
#include <utility>

namespace taskinput::storage {

using namespace Qt::StringLiterals;

namespace {

QString serviceName()
{
    return u"task-input-editor"_s;
}

KeychainError::Kind kindOf(QKeychain::Error error, const QString &detail)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return KeychainError::Kind::NotFound;
    case QKeychain::AccessDeniedByUser:
        return KeychainError::Kind::Denied;
    case QKeychain::AccessDenied:
        // The Secret Service's word for a keyring that stayed locked; KWallet's for a person who
        // said no.
        return detail.contains("lock"_L1, Qt::CaseInsensitive) ? KeychainError::Kind::Locked
                                                               : KeychainError::Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeychainError::Kind::NoKeychain;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    if (detail.contains("dismissed"_L1, Qt::CaseInsensitive)
        || detail.contains("cancelled"_L1, Qt::CaseInsensitive))
        return KeychainError::Kind::Denied;
    return KeychainError::Kind::Other;
}

/*! One thing asked of the keychain. The job belongs to QtKeychain and is never destroyed by us: the
   Secret Service's answer is delivered to it even if nobody listens any more. */
class Asking final : public QObject {
public:
    using Done = std::function<void(std::optional<KeychainError>, QKeychain::Job *)>;

    Asking(QKeychain::Job *job, const QString &entry, Done done, QObject *owner)
        : QObject(owner)
        , m_entry(entry)
        , m_job(job)
        , m_done(std::move(done))
    {
        m_job->setKey(entry);
        m_job->setInsecureFallback(false);
        runFor<KeychainProbe>(this, probeKeychain,
                              [this](const KeychainProbe &probe) { ask(probe); });
    }
    ~Asking() override
    {
        if (!m_isAsked)
            delete m_job;
    }

private:
    void ask(const KeychainProbe &probe)
    {
        if (!probe.isThere) {
            finish(KeychainError{KeychainError::Kind::NoKeychain, probe.detail}, nullptr);
            return;
        }
        m_isAsked = true;
        QObject::connect(m_job, &QKeychain::Job::finished, this, &Asking::answered);
        m_job->start();
    }

    void answered(QKeychain::Job *job)
    {
        if (job->error() == QKeychain::NoError) {
            finish({}, job);
            return;
        }
        const KeychainError error{kindOf(job->error(), job->errorString()), job->errorString()};
        if (error.kind != KeychainError::Kind::NotFound) {
            finish(error, job);
            return;
        }
        // An entry in a keyring that the person did not unlock is reported as missing.
        runFor<bool>(
            this, [entry = m_entry] { return isEntryLocked(serviceName(), entry); },
            [this, error](bool isLocked) {
                finish(isLocked ? KeychainError{KeychainError::Kind::Locked, {}} : error, nullptr);
            });
    }

    void finish(const std::optional<KeychainError> &error, QKeychain::Job *job)
    {
        deleteLater();
        // The callback may destroy the store, and this with it.
        const Done done = std::move(m_done);
        done(error, job);
    }

    QString m_entry;
    QPointer<QKeychain::Job> m_job;
    Done m_done;
    bool m_isAsked = false;
};

class KeychainStore final : public TokenStore {
public:
    QString backendName() const override { return keychainName(); }

    void read(const QString &entry,
              std::function<void(Result<Secret, KeychainError>)> done) override
    {
        ask(new QKeychain::ReadPasswordJob(serviceName()), entry,
            [done = std::move(done)](const std::optional<KeychainError> &error,
                                     QKeychain::Job *job) {
                if (error)
                    done(Failure{*error});
                else
                    done(Secret(static_cast<QKeychain::ReadPasswordJob *>(job)->textData()));
            });
    }

    void write(const QString &entry, const Secret &token,
               std::function<void(Result<void, KeychainError>)> done) override
    {
        auto *job = new QKeychain::WritePasswordJob(serviceName());
        job->setTextData(token.reveal());
        ask(job, entry, withoutValue(std::move(done)));
    }

    void remove(const QString &entry,
                std::function<void(Result<void, KeychainError>)> done) override
    {
        ask(new QKeychain::DeletePasswordJob(serviceName()), entry, withoutValue(std::move(done)));
    }

private:
    static Asking::Done withoutValue(std::function<void(Result<void, KeychainError>)> done)
    {
        return
            [done = std::move(done)](const std::optional<KeychainError> &error, QKeychain::Job *) {
                if (error)
                    done(Failure{*error});
                else
                    done({});
            };
    }

    void ask(QKeychain::Job *job, const QString &entry, Asking::Done done)
    {
        new Asking(job, entry, std::move(done), &m_owner);
    }

    QObject m_owner;
};

} // namespace

std::unique_ptr<TokenStore> systemTokenStore()
{
    return std::make_unique<KeychainStore>();
}

} // namespace taskinput::storage
