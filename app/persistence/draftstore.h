// Keeps drafts and sends under way on disk, within a second and in order.
#pragma once

#include "persistence/draftfile.h"
#include "persistence/storethread.h"
#include "session/draftsink.h"

#include <QHash>
#include <QTimer>

#include <memory>

namespace taskinput::persistence {

/*! The session's DraftSink over drafts.sqlite. What is said is collected for a moment (a fraction
   of the second that is promised) and written as one transaction. A draft is a base text plus
   appended edit records; in a pause of typing the records are folded into a new base, and a big
   step is said as one. One write is under way at a time: what is said meanwhile waits here, where a
   later base makes earlier steps of the same draft needless. A write that fails is kept and tried
   again with the next one, and draftNotKept() says so. */
class DraftStore final : public session::DraftSink {
    Q_OBJECT
public:
    //! \a thread must outlive the store. The file is opened in the thread; opened() tells how it
    //! went.
    DraftStore(StoreThread &thread, const QString &folder, QObject *parent = nullptr);
    ~DraftStore() override; //!< hands over everything that was said

    void keepDraft(const session::DraftId &id, const session::DraftBaseline &baseline,
                   const text::Text &text, qsizetype caret) override;
    void keepEdits(const session::DraftId &id, const QList<text::Edit> &edits,
                   qsizetype caret) override;
    void keepTicks(const session::DraftId &id, const session::DraftTicks &ticks) override;
    void keepBaseline(const session::DraftId &id, const session::DraftBaseline &baseline) override;
    void dropDraft(const session::DraftId &id) override;
    void loadDraft(const session::DraftId &id, QObject *context,
                   std::function<void(std::optional<session::StoredDraft>)> done) override;
    void sendStarted(const session::SendRecord &record, QObject *context,
                     std::function<void(QString problem)> done) override;
    void sendEnded(const session::SendEnd &end) override;
    void loadTasksWithDrafts(const QString &account, QObject *context,
                             std::function<void(QStringList)> done) override;
    //! Hands over everything that was said, now: the system is about to end the program.
    void flush();

signals:
    //! Once. \a problem is set if a file was set aside or copied for something in it that can't be
    //! read, or could not be opened at all (then nothing is kept).
    void opened(std::optional<taskinput::persistence::StoreError> problem, bool isUsable);
    //! A draft is there and can't be read.
    void notReadable(const taskinput::persistence::StoreError &problem);

private:
    struct File; // lives in the thread
    struct Growth { // what a draft's records add up to since its base
        text::Text text;
        qsizetype records = 0;
        qsizetype units = 0;
    };

    void say(DraftWrite write);
    void writeWhatWaits();
    void dropStepsBefore(const session::DraftId &id);
    void flushed(const QList<session::DraftId> &ids, const QDateTime &at,
                 const std::optional<StoreError> &problem);
    void compactWhatGrew();

    StoreThread &m_thread;
    std::shared_ptr<File> m_file;
    QList<DraftWrite> m_pending;
    QList<session::DraftId> m_notWritten; //!< a write failed: what of them waits in the thread
    QHash<QString, Growth> m_growth; //!< by account and task
    int m_writes = 0; //!< handed over and not answered
    QTimer m_flushTimer; //!< single shot
    QTimer m_idleTimer; //!< single shot, restarted by each edit
};

} // namespace taskinput::persistence
