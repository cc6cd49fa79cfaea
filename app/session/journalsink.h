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

//! Takes entries and gives the last ones of a task back. Same promises about callbacks as
//! DraftSink.
class JournalSink : public QObject {
    Q_OBJECT
public:
    explicit JournalSink(QObject *parent = nullptr);
    ~JournalSink() override;

    virtual void record(const JournalEntry &entry) = 0;
    //! Newest first, successful ones only.
    virtual void lastSends(const DraftId &id, int count, QObject *context,
                           std::function<void(QList<JournalEntry>)> done) = 0;
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
