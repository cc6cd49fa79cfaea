// The record of every send: who saved which value when, and what it was before.
#pragma once

#include "session/draftsink.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

namespace taskinput::session {

//! One field of one send. Values are raw JSON, minified; a null QString = the field was absent.
struct JournalField {
    QString name;
    QString before;
    QString after; //!< as Apify returned it
    bool isSecret =
        false; //!< before and after are encrypted values or withheld (null), never plain text
    bool isAbridged = false; //!< a value was longer than the query wanted and is left out (null)
};

struct JournalEntry {
    QString sendId;
    DraftId draft;
    QString taskName;
    QDateTime at; //!< UTC
    bool isReplacement = false;
    QList<JournalField> fields;
    SendEnd::Result result = SendEnd::Result::Verified;
    QString errorType, errorMessage; //!< the server's words when refused
    std::chrono::milliseconds duration{0};
};

//! Were the sent values stored, as far as is known?
inline bool wasSaved(const JournalEntry &entry)
{
    return entry.result == SendEnd::Result::Verified || entry.result == SendEnd::Result::Differs;
}

//! What to look for. Empty members don't narrow.
struct JournalQuery {
    QString account;
    QString taskId;
    QString field; //!< exact name: the history of one field
    QString words; //!< somewhere in task name, field name or a value that is no secret
    int limit = 200;
    int offset = 0;
    QString sendId{};
    qint64 longestValue = 0; //!< characters; longer values are left out; 0 = all are wanted
};

//! Takes entries and finds them again. Same promises about callbacks as DraftSink.
class JournalSink : public QObject {
    Q_OBJECT
public:
    explicit JournalSink(QObject *parent = nullptr);
    ~JournalSink() override;

    virtual void record(const JournalEntry &entry) = 0;
    //! Newest first, successful ones only.
    virtual void lastSends(const DraftId &id, int count, QObject *context,
                           std::function<void(QList<JournalEntry>)> done) = 0;
    //! Newest first, whatever their result. Here: none.
    virtual void find(const JournalQuery &query, QObject *context,
                      std::function<void(QList<JournalEntry>)> done);

signals:
    void recorded(); //!< an entry more
    void notRecorded(const QString &reason); //!< the system's words
};

//! Remembers nothing.
class NoJournal final : public JournalSink {
    Q_OBJECT
public:
    using JournalSink::JournalSink;
    void record(const JournalEntry &) override { }
    void lastSends(const DraftId &id, int count, QObject *context,
                   std::function<void(QList<JournalEntry>)> done) override;
};

} // namespace taskinput::session
