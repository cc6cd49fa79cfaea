#include "diff/structure.h"

#include "diff/alignedtext.h"
#include "diff/changepath.h"
#include "diff/steps.h"
#include "json/values.h"

namespace taskinput::diff {

using json::Document;
using json::Kind;
using json::NodeId;
using json::NoNode;

namespace {

// One pair of containers whose texts differ, and how far its steps are done.
struct Frame {
    AlignedText known;
    std::vector<Step> steps;
    std::size_t current = 0;

    const Step &step() const { return steps[current]; }
};

class Comparison {
public:
    Comparison(const Document &before, const Document &after, qint32 cap, const StopFlag &stop)
        : m_before(before)
        , m_after(after)
        , m_beforeHashes(before, stop)
        , m_afterHashes(after, stop)
        , m_cap(cap)
        , m_stop(stop)
    {
    }

    Difference run(NodeId x, NodeId y)
    {
        if (before().rawValue(x) != after().rawValue(y))
            compare({x, y, -1, -1, false, false});
        while (!m_frames.empty() && !m_stop.stopRequested()) {
            Frame &frame = m_frames.back();
            if (frame.current == frame.steps.size())
                leave();
            else
                take(frame.step());
        }
        return std::move(m_result);
    }

private:
    const Document &before() const { return m_before; }
    const Document &after() const { return m_after; }

    // A frame's current step stays current while the frame above it is at work: the path reads it.
    void leave()
    {
        m_frames.pop_back();
        goOn();
    }
    void goOn()
    {
        if (!m_frames.empty())
            ++m_frames.back().current;
    }

    void take(Step step)
    {
        if (step.after == NoNode) {
            ++m_result.removed;
            addRow(ChangeKind::Removed, step);
        } else if (step.before == NoNode) {
            ++m_result.added;
            addRow(ChangeKind::Added, step);
        } else {
            if (step.isMoved) {
                ++m_result.moved;
                addRow(ChangeKind::Moved, step);
            }
            if (!step.isSameText && compare(step))
                return;
        }
        goOn();
    }

    // True if a frame was entered.
    bool compare(const Step &step)
    {
        const Kind kind = before().node(step.before).kind;
        if (kind != after().node(step.after).kind) {
            addChanged(step);
        } else if (kind == Kind::Array || kind == Kind::Object) {
            enter(kind, step);
            return true;
        } else if (json::sameValue(before(), step.before, after(), step.after)) {
            addRespelled(step);
        } else {
            addChanged(step);
        }
        return false;
    }

    void enter(Kind kind, const Step &step)
    {
        Frame frame;
        frame.known = m_frames.empty()
            ? AlignedText(before(), step.before, after(), step.after)
            : m_frames.back().known.within(before(), step.before, after(), step.after);
        frame.steps = kind == Kind::Array
            ? stepsOfLists(m_beforeHashes, step.before, m_afterHashes, step.after, frame.known)
            : stepsOfObjects(before(), step.before, after(), step.after, frame.known);
        m_frames.push_back(std::move(frame));
    }

    void addChanged(const Step &step)
    {
        ++m_result.changed;
        addRow(ChangeKind::Changed, step);
    }

    void addRespelled(const Step &step)
    {
        ++m_result.respelled;
        if (m_respelledRows >= m_cap / 10) {
            m_result.isCapped = true;
            return;
        }
        ++m_respelledRows;
        addRow(ChangeKind::Changed, step, true);
    }

    void addRow(ChangeKind kind, const Step &step, bool isRespelled = false)
    {
        if (m_result.changes.size() >= m_cap) {
            m_result.isCapped = true;
            return;
        }
        m_result.changes.append({kind, step.before, step.after, path(), step.fromIndex,
                                 step.toIndex, isRespelled, step.gap});
    }

    QString path() const
    {
        return joinedPath(m_frames.size(), [this](std::size_t level) {
            const Step &step = m_frames[level].step();
            if (step.toIndex >= 0 || step.fromIndex >= 0)
                return pathPart(step.toIndex >= 0 ? step.toIndex : step.fromIndex);
            return step.after != NoNode ? pathPart(after().key(step.after))
                                        : pathPart(before().key(step.before));
        });
    }

    const Document &m_before;
    const Document &m_after;
    EntryHashes m_beforeHashes, m_afterHashes;
    qint32 m_cap;
    qint32 m_respelledRows = 0;
    StopFlag m_stop;
    std::vector<Frame> m_frames;
    Difference m_result;
};

} // namespace

Difference structuralDifference(const Document &before, NodeId x, const Document &after, NodeId y,
                                qint32 cap, const StopFlag &stop)
{
    return Comparison(before, after, cap, stop).run(x, y);
}

} // namespace taskinput::diff
