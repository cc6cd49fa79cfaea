#include "session/analyzer.h"

namespace taskinput::session {

using namespace std::chrono_literals;

namespace {
//! A text above this many units is worth a longer pause: each analysis takes a core for a moment.
constexpr qsizetype LongText = 1'000'000;
constexpr qint64 LongestBehindMs = 1000;
} // namespace

Analyzer::Analyzer(const text::TextBuffer &buffer, QObject *parent)
    : QObject(parent)
    , m_buffer(buffer)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Analyzer::analyse);
    connect(&buffer, &text::TextBuffer::edited, this,
            [this](const QList<text::Edit> &, text::Origin origin) { follow(origin); });
}

void Analyzer::setBaseline(json::DocumentPtr baseline, quint64 number, const StoredValues &past)
{
    m_baseline = std::move(baseline);
    m_baselineNumber = number;
    m_past = past;
    m_hasBaseline = true;
    analyseNow();
}

void Analyzer::setChecks(const CheckSources &checks)
{
    m_checks = checks;
    analyseNow();
}

void Analyzer::analyseNow()
{
    if (!m_hasBaseline)
        return;
    m_pause.stop();
    analyse();
}

void Analyzer::forget()
{
    m_pause.stop();
    m_work.cancel();
    m_analysis = nullptr;
    m_baseline = nullptr;
    m_past.clear();
    m_hasBaseline = false;
    m_undone = false;
    m_undoneMeanwhile = false;
    m_behind.invalidate();
}

bool Analyzer::isCurrent() const noexcept
{
    return m_analysis && m_analysis->revision == m_buffer.revision()
        && m_analysis->baselineNumber == m_baselineNumber;
}

void Analyzer::follow(text::Origin origin)
{
    if (!m_hasBaseline)
        return;
    if (origin == text::Origin::Undo || origin == text::Origin::Redo) {
        m_undone = true;
        m_undoneMeanwhile = true;
    }
    if (!m_behind.isValid())
        m_behind.start();
    if (mustLetThrough() && (m_work.isRunning() || m_pause.isActive()))
        return;
    m_work.cancel();
    m_pause.start(pause());
}

std::chrono::milliseconds Analyzer::pause() const
{
    return m_buffer.text().size() > LongText ? 60ms : 30ms;
}

bool Analyzer::mustLetThrough() const
{
    return m_behind.isValid() && m_behind.elapsed() > LongestBehindMs;
}

void Analyzer::analyse()
{
    m_undoneMeanwhile = false;
    AnalysisInput input{m_buffer.text(), m_buffer.revision(), m_baseline, m_baselineNumber, m_past,
                        m_checks,        m_analysis,          m_undone};
    m_work.run(
        [input = std::move(input)](const StopFlag &stop) { return session::analysed(input, stop); },
        [this](AnalysisPtr analysis) { take(std::move(analysis)); });
}

void Analyzer::take(AnalysisPtr analysis)
{
    if (!analysis)
        return;
    // An unreadable text keeps the question open which field an undo moved.
    m_undone = m_undoneMeanwhile || (m_undone && !analysis->isComparable);
    m_analysis = std::move(analysis);
    if (isCurrent()) {
        m_behind.invalidate();
    } else {
        m_behind.start();
        m_pause.start(pause());
    }
    emit analysed();
}

} // namespace taskinput::session
