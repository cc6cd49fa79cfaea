#include "api/accountreplies.h"

#include "api/jsonreply.h"
#include "api/taskreplies.h"

namespace taskinput::api {

Result<Account, ApiError> readAccount(const HttpReply &reply, const StopFlag &stop)
{
    const auto envelope = parseEnvelope(reply, stop);
    if (!envelope)
        return Failure{envelope.error()};
    const ObjectView data = envelope->view();
    Account account;
    account.id = data.text(u"id");
    account.username = data.text(u"username");
    // Not in the API's description; the official command line tells organisations by it.
    account.isOrganisation = !data.text(u"organizationOwnerUserId").isEmpty();
    account.isLimited = account.id.isEmpty();
    return account;
}

Result<Account, ApiError> readLimitedAccount(const HttpReply &reply, const StopFlag &stop)
{
    const auto page = readTaskPage(reply, stop);
    if (!page)
        return Failure{page.error()};
    Account account;
    account.isLimited = true;
    return account;
}

bool mayBeLimited(const ApiError &error) noexcept
{
    return error.kind == ApiError::Kind::Forbidden || error.kind == ApiError::Kind::NotFound;
}

} // namespace taskinput::api
