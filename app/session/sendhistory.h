// The sends of one task that can be taken back.
#pragma once

#include "session/journalsink.h"
#include "session/rows.h"
#include "session/verdict.h"

#include <QList>

#include <optional>

namespace taskinput::session {

//! What undoing a send means, given what Apify has now.
struct UndoOfSend {
    QList<MemberChange> changes; //!< of the text
    QStringList ours; //!< old values back, ticked
    QStringList notOurs; //!< changed by someone else since: old values back, unticked
    QStringList
        removals; //!< added by the send: gone from the text, a real removal takes a replacement
};

class SendHistory {
public:
    struct Send {
        QString id;
        QDateTime at;
        QList<SentField> fields;
    };
    void add(const Send &send);
    //! From an earlier run, newest first; goes behind what is here.
    void addEarlier(const QList<JournalEntry> &entries);
    const Send *last() const;
    void drop(const QString &id);
    static Send sendOf(const JournalEntry &entry);

    //! \a stored null = never set.
    static UndoOfSend undoOf(const Send &send, const json::DocumentPtr &stored);

private:
    QList<Send> m_sends; //!< newest last
};

} // namespace taskinput::session
