#include "ui/tour/tour.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

#include <cstdio>
#include <utility>

namespace taskinput::tour {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollInterval = 40;
// Slow machines and emulated ones prove installations too.
constexpr qint64 stepLimit = 30'000;

} // namespace

Tour::Tour(QWidget &window, QString pictureFolder, std::vector<Step> steps, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(std::move(pictureFolder))
    , m_steps(std::move(steps))
{
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &Tour::look);
}

void Tour::start()
{
    begin();
}

void Tour::begin()
{
    if (m_current == m_steps.size()) {
        emit finished(m_failures);
        return;
    }
    m_clock.start();
    if (m_steps[m_current].act)
        m_steps[m_current].act();
    m_poll.start();
}

void Tour::look()
{
    if (m_steps[m_current].isShown())
        end(true);
    else if (m_clock.elapsed() > stepLimit)
        end(false);
}

void Tour::end(bool isShown)
{
    m_poll.stop();
    const Step &step = m_steps[m_current];
    bool isGood = isShown;
    if (step.takesPicture || !isShown)
        isGood = savePicture(step.name) && isGood;
    std::printf("%s %s: %s (%lld ms)%s%s\n", isGood ? "ok  " : "FAIL", qPrintable(step.name),
                qPrintable(step.sentence), static_cast<long long>(m_clock.elapsed()),
                m_pictureProblem.isEmpty() ? "" : ", ", qPrintable(m_pictureProblem));
    std::fflush(stdout);
    m_failures += isGood ? 0 : 1;
    ++m_current;
    // What comes after a step that failed would only fail as well.
    if (!isShown)
        m_current = m_steps.size();
    QTimer::singleShot(0, this, &Tour::begin);
}

bool Tour::savePicture(const QString &name)
{
    // What changed its size in this very moment gets its place first.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QString file = QDir(m_folder).filePath(name + u".png"_s);
    m_pictureProblem = m_window.grab().save(file) ? QString() : u"no picture: "_s + file;
    return m_pictureProblem.isEmpty();
}

} // namespace taskinput::tour
