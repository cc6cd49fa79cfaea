// How people name a task: id, user~name, user/name, ~name, a bare name or a Console URL.
#pragma once

#include <QString>

#include <optional>

namespace taskinput::api {

//! The path segment to ask for, and a second one to try on 404 (a 17-character word can be an id or
//! a name).
struct TaskRef {
    QString path; //!< "aBc…", "user~name", "~name"; percent-encoding is done by the client
    QString fallback; //!< or empty
    friend bool operator==(const TaskRef &, const TaskRef &) = default;
};

//! Empty if \a text can't be a reference (empty, spaces inside, a URL of something else).
std::optional<TaskRef> parseTaskRef(const QString &text);

} // namespace taskinput::api
