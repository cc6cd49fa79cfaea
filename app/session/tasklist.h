// Every task of an account, page after page, usable from the first.
#pragma once

#include "api/apiclient.h"

#include <QObject>

namespace taskinput::session {

class TaskList : public QObject {
    Q_OBJECT
public:
    enum class State { Empty, Loading, Complete, Failed };
    explicit TaskList(api::ApiClient &client, QObject *parent = nullptr);
    ~TaskList() override;

    State state() const;
    const QList<api::TaskSummary> &tasks() const;
    qint64 total() const; //!< as the server said; -1 unknown
    const std::optional<api::ApiError> &error() const;
    void refresh();
    void cancel();

signals:
    void stateChanged();
    //! tasks()[first, first+count) are new. A refresh that changes rows emits reset() instead.
    void appended(qsizetype first, qsizetype count);
    void reset();
    // private parts are added by the implementation
};

} // namespace taskinput::session
