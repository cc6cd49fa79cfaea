// The system asks the process to end: a logout, a shutdown, Ctrl+C in the terminal.
#pragma once

#include <QObject>

namespace taskinput {

/*! Says so in the event loop, for SIGTERM, SIGINT and SIGHUP; while it lives, these don't end the
   process by themselves. One at a time. Silent where there are no such signals. */
class EndSignals : public QObject {
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

signals:
    void asked();
};

} // namespace taskinput
