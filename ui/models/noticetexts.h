// The words of the message bar.
#pragma once

#include "session/notice.h"

#include <QString>

namespace taskinput::models {

//! Plain text. The first sentence says what happened and is shown bold; the rest says what it means
//! for the edit and what to do, and may be empty.
struct NoticeText {
    QString headline;
    QString rest;
    QString all() const { return rest.isEmpty() ? headline : headline + u' ' + rest; }
};
NoticeText noticeText(const session::Notice &notice);

//! The words on a button of the bar that says \a kind: a verb.
QString actionText(session::NoticeAction action, session::NoticeKind kind);

} // namespace taskinput::models
