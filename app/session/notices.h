// Each notice with its severity and the buttons that help in its situation.
#pragma once

#include "api/apierror.h"
#include "session/notice.h"
#include "session/replycheck.h"

namespace taskinput::session {

//! \a kind with its usual severity and actions.
Notice makeNotice(NoticeKind kind, const QStringList &fields = {}, const QString &detail = {});
//! A failure: actions fit what went wrong.
Notice failureNotice(NoticeKind kind, const api::ApiError &error, const QStringList &fields = {});
//! What the bar says after a send that was answered: the gravest finding. \a sent are its fields.
Notice sendNotice(const ReplyFindings &findings, const SendPlan &plan);

} // namespace taskinput::session
