// Which tasks of an account have unsent edits, open or not.
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

namespace taskinput::session {

class Workspace;

/*! An open session tells itself; of the others the store says which have a draft or a send whose
   end was never recorded. */
class UnsentTasks : public QObject {
    Q_OBJECT
public:
    //! There is an edit; how many fields it touches is known once the task is open.
    static constexpr int UnknownCount = -1;

    //! \a workspace must outlive this.
    explicit UnsentTasks(Workspace &workspace, QObject *parent = nullptr);

    //! By task id: fields edited and not sent, or UnknownCount. Tasks without an edit are not in
    //! it.
    const QHash<QString, int> &counts() const noexcept { return m_counts; }

signals:
    void changed();

private:
    void count();

    Workspace &m_workspace;
    QSet<QString> m_stored; //!< with a draft on disk, not opened in this run yet
    QHash<QString, int> m_counts;
};

} // namespace taskinput::session
