// Which task is open, kept on disk, so that the next start can open it again, or knows better.
#pragma once

#include "api/types.h"
#include "persistence/storethread.h"
#include "session/draftsink.h"

namespace taskinput::persistence {

struct OpenMark {
    enum class Stage {
        Opening, //!< it is being read and laid out: what ends the program now may be its doing
        Shown,
        Closed, //!< the program ended as it should with this task open
    };
    QString account;
    api::TaskSummary task;
    Stage stage = Stage::Opening;
    int brokenEnds = 0; //!< runs in a row that did not end as they should with this task shown
};

/*! One small file in the store's folder, written in the order of the calls, before drafts that are
   asked for later are read. What can't be read counts as no mark. */
class OpenMarkFile {
public:
    //! \a thread must outlive this.
    OpenMarkFile(StoreThread &thread, const QString &folder);

    void keep(const OpenMark &mark);
    void drop(); //!< no task is open
    void load(QObject *context, std::function<void(std::optional<OpenMark>)> done);

private:
    StoreThread &m_thread;
    const QString m_path;
};

} // namespace taskinput::persistence
