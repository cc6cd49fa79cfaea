// Runs steps one after the other without ever blocking the event loop.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace taskinput::tour {

//! One step: do something, then wait until it shows.
struct Step {
    QString name; //!< also the picture's: "03-edited"
    QString sentence; //!< what it shows
    std::function<void()> act;
    std::function<bool()> isShown; //!< asked again and again
    bool takesPicture = true;
};

/*! Steps are polled from a timer: the window under test runs as it always does. A step that does
   not show what it should within the limit fails the tour, with a picture of what was there
   instead. */
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(QWidget &window, QString pictureFolder, std::vector<Step> steps,
         QObject *parent = nullptr);

    void start();

signals:
    void finished(int failures);

private:
    void begin();
    void look();
    void end(bool isShown);
    bool savePicture(const QString &name);

    QWidget &m_window;
    QString m_folder;
    std::vector<Step> m_steps;
    std::size_t m_current = 0;
    int m_failures = 0;
    QTimer m_poll;
    QElapsedTimer m_clock;
    QString m_pictureProblem;
};

} // namespace taskinput::tour
