#include "storage/keychainprobe.h"

namespace taskinput::storage {

using namespace Qt::StringLiterals;

KeychainProbe probeKeychain()
{
    return {true, {}};
}

bool isEntryLocked(const QString &, const QString &)
{
    return false;
}

QString keychainName()
{
    return u"Keychain"_s;
}

} // namespace taskinput::storage
