#include "ui/program/accountsettings.h"

namespace taskinput {

QString lastAccountFor(const storage::Settings &settings, const QString &root)
{
    const QString prefix = root + u' ';
    if (settings.lastAccount.startsWith(prefix))
        return settings.lastAccount;
    for (const QString &entry : settings.accounts) {
        if (entry.startsWith(prefix))
            return entry;
    }
    return {};
}

void forgetAccount(storage::Settings &settings, const QString &entry)
{
    const qsizetype at = settings.accounts.indexOf(entry);
    if (at >= 0) {
        settings.accounts.removeAt(at);
        if (at < settings.accountNames.size())
            settings.accountNames.removeAt(at);
    }
    if (settings.lastAccount == entry)
        settings.lastAccount.clear();
}

void rememberAccount(storage::Settings &settings, const QString &entry, const QString &name)
{
    forgetAccount(settings, entry);
    settings.accounts.prepend(entry);
    settings.accountNames.prepend(name);
    settings.lastAccount = entry;
}

QStringList recentTasksOf(const storage::Settings &settings, const QString &account)
{
    // "<account key> <task id>": the key holds blanks, an id does not.
    QStringList tasks;
    for (const QString &entry : settings.recentTasks) {
        const qsizetype split = entry.lastIndexOf(u' ');
        if (split > 0 && QStringView(entry).left(split) == account)
            tasks << entry.mid(split + 1);
    }
    return tasks;
}

void setRecentTasksOf(storage::Settings &settings, const QString &account, const QStringList &tasks)
{
    const QString prefix = account + u' ';
    settings.recentTasks.removeIf([&](const QString &entry) {
        return entry.startsWith(prefix) && !QStringView(entry).sliced(prefix.size()).contains(u' ');
    });
    for (qsizetype i = tasks.size(); i-- > 0;)
        settings.recentTasks.prepend(prefix + tasks.at(i));
}

void takeWindowSettings(storage::Settings &settings, const storage::Settings &window)
{
    storage::Settings taken = window;
    taken.lastAccount = settings.lastAccount;
    taken.accounts = settings.accounts;
    taken.accountNames = settings.accountNames;
    taken.tokenAccounts = settings.tokenAccounts;
    taken.tokenAccountNames = settings.tokenAccountNames;
    taken.recentTasks = settings.recentTasks;
    taken.secretDraftAccounts = settings.secretDraftAccounts;
    taken.secretDraftRefusals = settings.secretDraftRefusals;
    settings = taken;
}

KnownAccount accountOfToken(const storage::Settings &settings, const QString &fingerprint)
{
    const QString prefix = fingerprint + u' ';
    for (qsizetype i = 0; i < settings.tokenAccounts.size(); ++i) {
        if (settings.tokenAccounts.at(i).startsWith(prefix))
            return {settings.tokenAccounts.at(i).mid(prefix.size()),
                    settings.tokenAccountNames.value(i)};
    }
    return {};
}

void rememberAccountOfToken(storage::Settings &settings, const QString &fingerprint,
                            const KnownAccount &account)
{
    constexpr qsizetype mostKept = 20;
    const QString prefix = fingerprint + u' ';
    settings.tokenAccountNames.resize(settings.tokenAccounts.size());
    for (qsizetype i = settings.tokenAccounts.size(); i-- > 0;) {
        if (settings.tokenAccounts.at(i).startsWith(prefix) || i >= mostKept) {
            settings.tokenAccounts.removeAt(i);
            settings.tokenAccountNames.removeAt(i);
        }
    }
    settings.tokenAccounts.prepend(prefix + account.key);
    settings.tokenAccountNames.prepend(account.name);
}

SecretDrafts secretDraftsOf(const storage::Settings &settings, const QString &account)
{
    if (settings.secretDraftAccounts.contains(account))
        return SecretDrafts::Agreed;
    return settings.secretDraftRefusals.contains(account) ? SecretDrafts::Declined
                                                          : SecretDrafts::NotDecided;
}

void setSecretDraftsOf(storage::Settings &settings, const QString &account, bool agreed)
{
    settings.secretDraftAccounts.removeAll(account);
    settings.secretDraftRefusals.removeAll(account);
    (agreed ? settings.secretDraftAccounts : settings.secretDraftRefusals).append(account);
}

QString knownNameOf(const storage::Settings &settings, const QString &entry)
{
    return settings.accountNames.value(settings.accounts.indexOf(entry));
}

} // namespace taskinput
