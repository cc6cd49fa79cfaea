// What every session of an account works with.
#pragma once

#include "session/draftsink.h"
#include "session/inputcache.h"
#include "session/journalsink.h"

#include <QString>

namespace taskinput::api {
class ApiClient;
}

namespace taskinput::session {

class Connection;

//! References to what lives longer than any session. The client may be exchanged for one with a
//! newer token of the same account.
struct SessionContext {
    api::ApiClient *client; //!< never null
    Connection &connection;
    DraftSink &drafts;
    JournalSink &journal;
    InputCache &cache;
    QString account; //!< key of everything stored: API root + user id, or "sandbox"
    bool mayKeepSecretDrafts = false; //!< the person agreed once, for this account
    bool declinedSecretDrafts = false; //!< … or said no: not to be asked again
};

} // namespace taskinput::session
