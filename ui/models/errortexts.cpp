#include "ui/models/errortexts.h"

#include "ui/models/formats.h"

#include "session/presentation.h"

#include <QCoreApplication>
#include <QStringList>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using api::ApiError;
using Kind = api::ApiError::Kind;

namespace {

class ErrorTexts {
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)
};

QString hostOf(const ApiError &error)
{
    return error.host.isEmpty() ? ErrorTexts::tr("Apify") : error.host;
}

QString editKept()
{
    return ErrorTexts::tr("Your edit is kept.");
}

ErrorText forbiddenText(ErrorContext context)
{
    switch (context) {
    case ErrorContext::Send:
        return {ErrorTexts::tr("This token may not change this task."),
                ErrorTexts::tr("Your edit is kept. A limited token needs Write on the task and Run "
                               "on its Actor.")};
    case ErrorContext::Check:
        return {ErrorTexts::tr("This token may not check inputs of this Actor."),
                ErrorTexts::tr("A limited token needs Read on the Actor.")};
    case ErrorContext::Load:
        return {ErrorTexts::tr("This token may not read this task."),
                ErrorTexts::tr("A limited token needs Read on the task.")};
    case ErrorContext::List:
        return {ErrorTexts::tr("This token may not list tasks."),
                ErrorTexts::tr("A task can still be opened by its ID, name or Console link.")};
    case ErrorContext::SignIn:
        return {ErrorTexts::tr("This token may not read anything that shows whose it is."),
                ErrorTexts::tr("Give it Read and Write on the task and Run on its Actor.")};
    }
    return {};
}

ErrorText notFoundText(ErrorContext context)
{
    switch (context) {
    case ErrorContext::Send:
        return {ErrorTexts::tr("The task no longer exists."),
                ErrorTexts::tr("Your edit is kept and can be exported.")};
    case ErrorContext::Check:
        return {ErrorTexts::tr("The Actor or its build was not found."),
                ErrorTexts::tr(
                    "Without it the input can't be checked. Sending does not need the check.")};
    case ErrorContext::Load:
    case ErrorContext::List:
    case ErrorContext::SignIn:
        break;
    }
    return {ErrorTexts::tr("Task not found."),
            ErrorTexts::tr("It was deleted, renamed, or belongs to another account.")};
}

ErrorText tokenText(const ApiError &error)
{
    if (error.type == "token-not-provided"_L1)
        return {
            ErrorTexts::tr("Apify saw no token in the request."),
            ErrorTexts::tr("This is a fault of the program. A copied report helps to repair it.")};
    return {
        ErrorTexts::tr("Apify does not accept this token."),
        ErrorTexts::tr(
            "It may be expired, deleted or replaced. After a rotation the old token works for at "
            "most 24 hours.")};
}

ErrorText rejectedText(const ApiError &error, ErrorContext context)
{
    const bool wantsObject = error.message.contains("JSON object"_L1, Qt::CaseInsensitive);
    switch (context) {
    case ErrorContext::Send:
        return {ErrorTexts::tr("Apify rejected the change."),
                wantsObject
                    ? ErrorTexts::tr("The input must be an object { … }. Your edit is kept.")
                    : editKept()};
    case ErrorContext::Check:
        return {ErrorTexts::tr("Apify rejected the check."),
                wantsObject ? ErrorTexts::tr("The input must be an object { … }.") : QString()};
    case ErrorContext::Load:
    case ErrorContext::List:
    case ErrorContext::SignIn:
        break;
    }
    return {ErrorTexts::tr("Apify rejected the request."), {}};
}

ErrorText tooLargeText()
{
    return {
        ErrorTexts::tr("Too big: Apify takes at most %1 bytes.")
            .arg(countText(session::MaximumBodyBytes)),
        ErrorTexts::tr(
            "Your edit is kept. A long list can stand in a file that requestsFromUrl points to, "
            "where the Actor supports it.")};
}

ErrorText silenceText(const ApiError &error, ErrorContext context)
{
    const QString headline = error.duration.count() >= 1000
        ? ErrorTexts::tr("No answer within %1.").arg(durationText(error.duration))
        : ErrorTexts::tr("No answer in time.");
    if (context == ErrorContext::Send && api::outcomeUnknown(error))
        return {
            headline,
            ErrorTexts::tr("Saved or not? Nobody knows until Apify is asked. Your edit is kept.")};
    return {headline, ErrorTexts::tr("Try again when the connection is better.")};
}

ErrorText lostText(const ApiError &error, ErrorContext context)
{
    const QString headline = ErrorTexts::tr("The connection to %1 broke off.").arg(hostOf(error));
    if (context == ErrorContext::Send)
        return {
            headline,
            ErrorTexts::tr("Saved or not? Nobody knows until Apify is asked. Your edit is kept.")};
    return {headline, ErrorTexts::tr("Try again when the connection is better.")};
}

ErrorText noConnectionText(const ApiError &error, ErrorContext context)
{
    const QString headline = ErrorTexts::tr("No connection to %1.").arg(hostOf(error));
    if (context == ErrorContext::SignIn || context == ErrorContext::List)
        return {headline, ErrorTexts::tr("Check the network and the system's proxy settings.")};
    return {headline, ErrorTexts::tr("Your edit is kept on this computer.")};
}

ErrorText troubleText(ErrorContext context)
{
    if (context == ErrorContext::Send)
        return {
            ErrorTexts::tr("Apify has a problem at the moment."),
            ErrorTexts::tr("Saved or not? Nobody knows until Apify is asked. Your edit is kept.")};
    return {ErrorTexts::tr("Apify has a problem at the moment."),
            ErrorTexts::tr("Try again in a while.")};
}

ErrorText unreadableText(ErrorContext context)
{
    if (context == ErrorContext::Send)
        return {
            ErrorTexts::tr("Apify's answer could not be read."),
            ErrorTexts::tr("Saved or not? Nobody knows until Apify is asked. Your edit is kept.")};
    return {ErrorTexts::tr("Apify's answer could not be read."),
            ErrorTexts::tr("Something between here and Apify may have answered in its place.")};
}

QString kindText(json::Kind kind)
{
    switch (kind) {
    case json::Kind::Null:
        return ErrorTexts::tr("The answer is null.");
    case json::Kind::False:
    case json::Kind::True:
        return ErrorTexts::tr("The answer is true or false.");
    case json::Kind::Number:
        return ErrorTexts::tr("The answer is a number.");
    case json::Kind::String:
        return ErrorTexts::tr("The answer is a text.");
    case json::Kind::Array:
        return ErrorTexts::tr("The answer is a list.");
    case json::Kind::Object:
        return ErrorTexts::tr("The answer is an object without what was asked for.");
    }
    return {};
}

ErrorText unexpectedText(const ApiError &error, ErrorContext context)
{
    const ErrorText text{ErrorTexts::tr("Unexpected answer."), unreadableText(context).advice};
    if (!error.foundKind)
        return text;
    return {text.headline, kindText(*error.foundKind) + u' ' + text.advice};
}

ErrorText rateLimitedText(const ApiError &error)
{
    if (error.attempt > 1)
        return {ErrorTexts::tr("Apify asks to wait."),
                ErrorTexts::tr("Tried %n times. Your edit is kept.", nullptr, error.attempt)};
    return {ErrorTexts::tr("Apify asks to wait."), editKept()};
}

ErrorText cancelledText(const ApiError &error, ErrorContext context)
{
    if (context == ErrorContext::Send && error.requestLeft)
        return {
            ErrorTexts::tr("Cancelled while sending."),
            ErrorTexts::tr("Saved or not? Nobody knows until Apify is asked. Your edit is kept.")};
    return {ErrorTexts::tr("Cancelled."), {}};
}

QString silentReason(Kind kind)
{
    switch (kind) {
    case Kind::NoConnection:
    case Kind::ConnectTimeout:
        return ErrorTexts::tr("no connection");
    case Kind::ReadTimeout:
        return ErrorTexts::tr("no answer");
    case Kind::ConnectionLost:
        return ErrorTexts::tr("connection lost");
    case Kind::TlsFailed:
        return ErrorTexts::tr("connection not trustworthy");
    case Kind::ProxyAuthentication:
        return ErrorTexts::tr("proxy wants a password");
    case Kind::RedirectRefused:
        return ErrorTexts::tr("redirect refused");
    case Kind::UnreadableReply:
        return ErrorTexts::tr("unreadable answer");
    case Kind::UnexpectedReply:
        return ErrorTexts::tr("unexpected answer");
    case Kind::Cancelled:
        return ErrorTexts::tr("cancelled");
    case Kind::TokenRejected:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::MethodRefused:
    case Kind::Conflict:
    case Kind::TooLarge:
    case Kind::RateLimited:
    case Kind::Rejected:
    case Kind::RequestTimeout:
    case Kind::ServerTrouble:
        break;
    }
    return {};
}

} // namespace

ErrorText errorText(const ApiError &error, ErrorContext context)
{
    switch (error.kind) {
    case Kind::NoConnection:
    case Kind::ConnectTimeout:
        return noConnectionText(error, context);
    case Kind::ReadTimeout:
        return silenceText(error, context);
    case Kind::ConnectionLost:
        return lostText(error, context);
    case Kind::TlsFailed:
        return {ErrorTexts::tr("The connection to %1 is not trustworthy.").arg(hostOf(error)),
                ErrorTexts::tr(
                    "Often a company proxy: its certificate must be installed in the system.")};
    case Kind::ProxyAuthentication:
        return {ErrorTexts::tr("The proxy wants a name and password."),
                ErrorTexts::tr("The system's proxy settings must carry them.")};
    case Kind::RedirectRefused:
        return {ErrorTexts::tr("Refused: %1 wanted to send the request on to another address.")
                    .arg(hostOf(error)),
                ErrorTexts::tr("The token is never sent to another host.")};
    case Kind::TokenRejected:
        return tokenText(error);
    case Kind::Forbidden:
        return forbiddenText(context);
    case Kind::NotFound:
        return notFoundText(context);
    case Kind::MethodRefused:
        return {
            ErrorTexts::tr("The program sent something unexpected."),
            ErrorTexts::tr("This is a fault of the program. A copied report helps to repair it.")};
    case Kind::Conflict:
        return {ErrorTexts::tr("Another change is in progress or a name is taken."),
                ErrorTexts::tr("Reload and merge, then send again.")};
    case Kind::TooLarge:
        return tooLargeText();
    case Kind::RateLimited:
        return rateLimitedText(error);
    case Kind::Rejected:
        return rejectedText(error, context);
    case Kind::RequestTimeout:
    case Kind::ServerTrouble:
        return troubleText(context);
    case Kind::UnreadableReply:
        return unreadableText(context);
    case Kind::UnexpectedReply:
        return unexpectedText(error, context);
    case Kind::Cancelled:
        return cancelledText(error, context);
    }
    return {};
}

QString shortErrorText(const ApiError &error)
{
    const QString reason = silentReason(error.kind);
    if (!reason.isEmpty())
        return reason;
    return error.status > 0 ? QString::number(error.status) : ErrorTexts::tr("no answer");
}

QString serverWords(const ApiError &error)
{
    const QString message = error.message.trimmed();
    const QString type = error.type.trimmed();
    if (message.isEmpty())
        return type;
    if (type.isEmpty())
        return ErrorTexts::tr("“%1”", "the server's words").arg(message);
    return ErrorTexts::tr("“%1” (%2)", "the server's words, its type").arg(message, type);
}

QString errorDetails(const ApiError &error)
{
    QStringList parts;
    if (error.status > 0)
        parts += QString::number(error.status);
    if (!error.type.isEmpty())
        parts += error.type;
    if (error.at.isValid())
        parts += timeWithSeconds(error.at);
    if (error.duration.count() > 0)
        parts += durationText(error.duration);
    if (error.attempt > 1)
        parts += ErrorTexts::tr("attempt %1").arg(error.attempt);
    return parts.join(u" · "_s);
}

QString errorEvidence(const ApiError &error)
{
    if (!error.tlsDetails.isEmpty())
        return error.tlsDetails;
    if (error.body.isEmpty() && error.contentType.isEmpty())
        return {};
    QStringList lines;
    if (!error.contentType.isEmpty())
        lines += ErrorTexts::tr("Content type: %1").arg(error.contentType);
    lines += ErrorTexts::tr("Size: %1")
                 .arg(sizeText(std::max<qint64>(error.bodySize, error.body.size())));
    // Undecodable bytes show as U+FFFD here: this is evidence to look at, never a text to edit.
    const QString start = QString::fromUtf8(error.body.left(800)).left(200);
    if (!start.trimmed().isEmpty())
        lines += ErrorTexts::tr("Begins with: %1").arg(start.simplified());
    return lines.join(u'\n');
}

QString errorAsText(const ApiError &error, ErrorContext context)
{
    const ErrorText ours = errorText(error, context);
    QStringList parts{ours.headline};
    for (const QString &part :
         {ours.advice, serverWords(error), errorDetails(error), errorEvidence(error)}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u"\n\n"_s);
}

} // namespace taskinput::models
