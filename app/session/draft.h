// The person's side of one input: the text, what it is compared with, what differs and what of it
// will be sent.
#pragma once

#include "base/background.h"
#include "session/analyzer.h"
#include "session/baseline.h"
#include "session/conflicts.h"
#include "session/memberedits.h"
#include "session/merging.h"
#include "session/ticks.h"
#include "text/textbuffer.h"

#include <QObject>

#include <functional>
#include <optional>

namespace taskinput::session {

//! How a fresh answer goes into the text.
struct MergeWay {
    text::StepKind kind = text::StepKind::Merge;
    //! What the text is based on, if not the baseline: after a send, the baseline with what was
    //! sent.
    std::optional<json::DocumentPtr> base;
    bool replaceWhole = false; //!< no edits: take it over as it is
    bool isRestored = false;
    QSet<QString> ours; //!< see MergeTask
    QSet<QString> mineStays;
    QList<ForeignChange> replacedByUs; //!< fields just sent, with the value they had before
};

/*! Knows nothing of the network. All that is linear in the text runs on workers over snapshots;
   where the text moved meanwhile, the work is done again on the newer text. One merge runs at a
   time; edit commands wait in line. */
class Draft : public QObject {
    Q_OBJECT
public:
    explicit Draft(QObject *parent = nullptr);

    text::TextBuffer &buffer() noexcept { return m_buffer; }
    const text::TextBuffer &buffer() const noexcept { return m_buffer; }
    bool isOpen() const noexcept { return m_number > 0; } //!< there is a baseline and a text
    const Baseline &baseline() const noexcept { return m_baseline; }

    void open(Baseline baseline); //!< the text becomes the baseline's, without history
    //! The text of another day on top of \a baseline, as one step.
    void restore(const text::Text &text, const DraftTicks &ticks);

    using Merged = std::function<void(const MergeOutcome &)>;
    /*! Takes a fresh answer in: three-way merge into the text as one step, new baseline, conflicts
       noted. \a done runs when the text is compared with the new baseline; with TextNotReadable it
       runs at once, nothing is changed yet, and the merge happens by itself once the text can be
       read (mergedLater). A newer call replaces an older one. */
    void mergeIn(const api::InputReply &theirs, const MergeWay &way, Merged done);
    bool isMerging() const noexcept { return m_merge.has_value(); }
    bool isMergePending() const noexcept { return m_later.has_value(); }
    //! While a merge is pending and a send went through: the text is based on the old baseline and
    //! what was sent.
    void rebase(json::DocumentPtr base);
    //! The answer says the same as the baseline: only the time moves.
    void confirm(const QDateTime &readAt) { m_baseline.readAt = readAt; }

    void setChecks(const CheckSources &checks) { m_analyzer.setChecks(checks); }
    const AnalysisPtr &analysis() const noexcept { return m_analyzer.analysis(); }
    bool isCurrent() const noexcept { return m_analyzer.isCurrent(); }
    //! By the newest analysis: the text differs in value from the baseline, or can't be read.
    bool hasEdits() const;

    QStringList ticked() const; //!< fields that will be sent, in the draft's order
    bool isTicked(const diff::FieldChange &change) const;
    void setTicked(const QString &field, bool ticked);
    //! For the disk: older values and open conflicts count as unticked, since what they overwrite
    //! is known to this run only.
    DraftTicks keptTicks() const;

    const Conflicts &conflicts() const noexcept { return m_conflicts; }
    void resolve(const QString &field, ConflictField::Choice choice);

    //! Fields whose value of Apify's the last merge took into the text.
    const QStringList &takenFields() const noexcept { return m_taken; }
    //! The fields that the last merge took in get back what they were before it. Older values:
    //! unticked.
    void takeMergeBack();

    // Edits by command, each one step.
    void undoChange(const QString &field);
    void undoAllChanges(text::StepKind kind);
    void setToNull(const QString &field);
    using Formatted = std::function<void(bool wasReadable)>;
    void format(Formatted done);
    //! Values come back as ticked edits, those in \a unticked without a tick.
    void putBack(const QList<MemberChange> &changes, const QSet<QString> &unticked,
                 text::StepKind kind);
    bool isEditing() const noexcept { return !m_commands.isEmpty() || m_formatting.isRunning(); }

signals:
    void analysisChanged();
    void ticksChanged();
    void conflictsChanged();
    void baselineChanged();
    void mergedLater(const taskinput::session::MergeOutcome &outcome);

private:
    struct Merge {
        api::InputReply theirs;
        MergeWay way;
        Merged done;
        int tries = 0;
    };
    enum class Layout {
        AsGiven,
        Formatted, //!< values as Apify spelled them get the layout that an input has when it is
                   //!< opened
    };
    struct Command {
        QList<MemberChange> changes;
        text::StepKind kind;
        Layout layout;
    };
    struct CommandEdits {
        QList<text::Edit> edits;
        quint64 revision = 0;
    };

    void mergeWhatWaits();
    bool canBeTicked(const QString &field) const;
    void startMerge();
    void finishMerge(const MergeOutcome &outcome);
    void takeIn(const MergeOutcome &outcome, const MergeWay &way);
    void rememberForTakingBack(const MergeOutcome &outcome, const MergeWay &way);
    void putOff(const MergeOutcome &outcome);
    void announceMerge();
    void remember(const MergeOutcome &outcome, const MergeWay &way);
    MergeTask taskOf(const Merge &merge) const;
    void followAnalysis();
    void setBaseline(Baseline baseline);
    void applyStep(const QList<text::Edit> &edits, text::StepKind kind);
    void editFields(const QList<MemberChange> &changes, text::StepKind kind,
                    Layout layout = Layout::AsGiven);
    void startCommand();
    void finishCommand(const CommandEdits &result);
    QString baselineFollower(const QString &field) const;

    text::TextBuffer m_buffer;
    Analyzer m_analyzer;
    Baseline m_baseline;
    quint64 m_number = 0; //!< of the baseline; 0 = none yet
    StoredValues m_past;
    Ticks m_ticks;
    Conflicts m_conflicts;

    QStringList m_taken; //!< by the last merge
    QList<MemberChange> m_beforeMerge; //!< fields the last merge changed

    std::optional<Merge> m_merge; //!< running
    std::optional<MergeOutcome> m_mergeDone; //!< taken in, waiting for the comparison
    std::optional<Merge> m_later; //!< waits for a text that can be read
    Background<MergeOutcome> m_merging;
    QList<Command> m_commands; //!< the first is running
    Background<CommandEdits> m_command;
    Background<std::optional<QList<text::Edit>>> m_formatting; //!< nothing: it can't be read
};

} // namespace taskinput::session
