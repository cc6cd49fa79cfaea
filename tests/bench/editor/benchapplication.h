// An application that knows how long its event loop was blocked.
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <functional>

namespace taskinput::bench {

class BenchApplication : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    //! Runs \a act from the event loop, then the loop until \a isDone. Milliseconds of it all.
    double run(const std::function<void()> &act, const std::function<bool()> &isDone);
    //! Milliseconds of the longest event since the last call.
    double takeLongestStall();

private:
    int m_depth = 0;
    double m_longest = 0;
};

} // namespace taskinput::bench
