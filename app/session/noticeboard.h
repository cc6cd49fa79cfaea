// The notices that wait, and the one that is shown.
#pragma once

#include "session/notice.h"

#include <QList>

#include <optional>

namespace taskinput::session {

//! One notice a kind. The gravest is shown; of equally grave ones the newest.
class NoticeBoard {
public:
    void post(const Notice &notice);
    void remove(NoticeKind kind);
    //! What is said about the last send, a failed read or a countdown: the next one makes it old.
    void removeOutcomes();
    void dismissShown();
    void clear() { m_notices.clear(); }

    bool has(NoticeKind kind) const;
    QStringList fieldsOf(NoticeKind kind) const; //!< of that notice; none if it is not there
    std::optional<Notice> shown() const;

private:
    QList<Notice> m_notices; //!< newest last
};

} // namespace taskinput::session
