// A QApplication that knows when a window was painted and how long each event kept the UI thread.
#pragma once

#include <QApplication>
#include <QHash>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>

namespace taskinput::bench {

//! Nanoseconds of CLOCK_MONOTONIC, the same in every process of the machine.
qint64 now();
//! What the calling thread has computed so far, in nanoseconds.
qint64 computed();

/*! Counts what goes through notify(). Made once, before any widget. */
class PaintClock : public QApplication {
public:
    PaintClock(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    //! Only this window's paints count; null = none's.
    void watch(QWidget *window) { m_window = window; }
    //! When the window was last painted and its picture handed to the display server; 0 = never.
    qint64 paintedAt() const noexcept { return m_paintedAt; }
    //! Called after each such paint.
    void onPainted(std::function<void()> call) { m_onPainted = std::move(call); }

    //! Called before each queued call is delivered to an object.
    void onCall(std::function<void(QObject *)> call) { m_onCall = std::move(call); }

    //! Timer events since countTimers(), by the class of the object that they went to (for a
    //! QTimer: of its owner).
    void countTimers() { m_timers.clear(), m_countsTimers = true; }
    const QHash<QString, int> &timers() const noexcept { return m_timers; }

    //! The single event that took longest since forgetLongest(), and what it was.
    void forgetLongest() { m_longest = 0, m_longestName.clear(); }
    double longestMs() const noexcept { return double(m_longest) / 1e6; }
    const QString &longestName() const noexcept { return m_longestName; }

private:
    void noteTimer(QObject *receiver);

    QPointer<QWidget> m_window;
    std::function<void()> m_onPainted;
    std::function<void(QObject *)> m_onCall;
    QHash<QString, int> m_timers;
    QString m_longestName;
    qint64 m_paintedAt = 0;
    qint64 m_longest = 0;
    int m_depth = 0;
    bool m_countsTimers = false;
};

} // namespace taskinput::bench
