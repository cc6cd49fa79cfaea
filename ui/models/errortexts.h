// The words for a failed call: our sentence, what to do, the server's own words, the small print.
#pragma once

#include "api/apierror.h"

#include <QString>

namespace taskinput::models {

//! What was being done when it failed: the same refusal means something else on a read and on a
//! write.
enum class ErrorContext { Load, Send, Check, List, SignIn };

struct ErrorText {
    QString headline; //!< what happened, one sentence
    QString advice; //!< what it means for the edit and what to do; may be empty
};
ErrorText errorText(const api::ApiError &error, ErrorContext context);

//! For the status bar: "403", "no connection", "no answer" …
QString shortErrorText(const api::ApiError &error);

//! The server's message word for word in quotation marks, its type behind it; the library's words
//! where no server answered. Empty if nothing was said. Plain text.
QString serverWords(const api::ApiError &error);
//! "403 · insufficient-permissions · 14:08:03 · 0.3 s · attempt 2"
QString errorDetails(const api::ApiError &error);
//! What came instead of a usable answer: content type, size and the first 200 characters; or the
//! certificate's details. Empty for errors that have neither. Plain text.
QString errorEvidence(const api::ApiError &error);

//! All of the above as text for the Reply pane.
QString errorAsText(const api::ApiError &error, ErrorContext context);

} // namespace taskinput::models
