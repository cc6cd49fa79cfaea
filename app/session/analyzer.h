// Keeps the analysis of a text up to date while it is edited.
#pragma once

#include "base/background.h"
#include "session/analysis.h"
#include "text/textbuffer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace taskinput::session {

/*! Waits for a short pause in typing, then parses and compares a snapshot off the UI thread. A
   newer edit stops an older analysis, unless the person types on without a pause: then every second
   one is let through. The baseline's tree is reused, never parsed again. */
class Analyzer : public QObject {
    Q_OBJECT
public:
    explicit Analyzer(const text::TextBuffer &buffer, QObject *parent = nullptr);

    //! What the text is compared with from now on; the analysis that is there is out of date.
    void setBaseline(json::DocumentPtr baseline, quint64 number, const StoredValues &past);
    void setPast(const StoredValues &past) { m_past = past; } //!< for the next analysis
    //! What else is checked: the schema, Apify's words.
    void setChecks(const CheckSources &checks);
    //! Without a pause: the text was changed by a command.
    void analyseNow();
    void forget(); //!< another text: nothing is known

    const AnalysisPtr &analysis() const noexcept { return m_analysis; }
    bool isCurrent() const noexcept;

signals:
    void
    analysed(); //!< analysis() is new; it may be of an older revision while the person types on

private:
    void follow(text::Origin origin);
    void analyse();
    void take(AnalysisPtr analysis);
    std::chrono::milliseconds pause() const;
    bool mustLetThrough() const;

    const text::TextBuffer &m_buffer;
    Background<AnalysisPtr> m_work;
    QTimer m_pause;
    QElapsedTimer m_behind; //!< since the text left the last analysis behind
    AnalysisPtr m_analysis;
    json::DocumentPtr m_baseline;
    StoredValues m_past;
    CheckSources m_checks;
    quint64 m_baselineNumber = 0;
    bool m_hasBaseline = false;
    bool m_undone = false; //!< undo or redo since m_analysis
    bool m_undoneMeanwhile = false; //!< … since the snapshot that is being analysed
};

} // namespace taskinput::session
