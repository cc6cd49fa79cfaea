// The one function that takes secrets out of a text before it leaves the program by log, clipboard
// or report.
#pragma once

#include <QString>

namespace taskinput {

//! \a text with every API token (apify_api_…), bearer credential, password in a URL, token
//! parameter and ENCRYPTED_VALUE/ENCRYPTED_JSON value replaced by "<hidden>".
QString redacted(const QString &text);

} // namespace taskinput
