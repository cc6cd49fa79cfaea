// The server that the window talks to, in a process of its own.
#pragma once

#include "base/secret.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace taskinput::bench {

//! Runs the sandbox's server with the documents of the benchmark until standard input ends. \a
//! tasks: that many plain tasks more.
int serve(int tasks);

/*! A child of this program that serves. */
class Service {
public:
    //! Ends the program with a message if it can't start.
    explicit Service(int tasks = 0);
    ~Service();

    const QUrl &root() const noexcept { return m_root; }
    const Secret &token() const noexcept { return m_token; }
    //! Id of the task whose input is that document.
    QString taskOf(const QString &document) const;
    const QStringList &documents() const noexcept { return m_documents; }

private:
    QStringList m_documents;
    QProcess m_process;
    QUrl m_root;
    Secret m_token;
};

} // namespace taskinput::bench
