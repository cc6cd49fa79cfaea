#include "session/draftrecorder.h"

#include "schema/secrets.h"
#include "session/fieldvalues.h"
#include "session/memberedits.h"

#include <utility>

namespace taskinput::session {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds BundleTime = 250ms;
constexpr std::chrono::milliseconds Patience = 4s;
//! A text up to this length is said as a whole where secrets are about: edits could spell a secret
//! that is gone again.
constexpr qsizetype LongestRetold = 500'000;
//! A text up to this length is split into fields within a frame, so that typing on and on is no
//! reason to keep it in memory.
constexpr qsizetype LongestToSplit = 64'000;
//! A baseline above this many units takes its time to the disk: it is there before the first key.
constexpr qsizetype LongBaseline = 500'000;

bool isEmptyValue(const json::Document &document, json::NodeId id)
{
    return id == json::NoNode || document.node(id).kind == json::Kind::Null
        || (document.node(id).kind == json::Kind::String && document.node(id).span.length() <= 2);
}

//! Only these kinds can be secret (input schema specification).
bool canBeSecret(json::Kind kind)
{
    return kind == json::Kind::String || kind == json::Kind::Array || kind == json::Kind::Object;
}

} // namespace

DraftRecorder::DraftRecorder(Draft &draft, const SessionContext &context, QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_context(context)
{
    m_bundle.setSingleShot(true);
    m_bundle.setInterval(BundleTime);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_bundle, &QTimer::timeout, this, &DraftRecorder::flush);
    connect(&m_patience, &QTimer::timeout, this, [this] { setStaysInMemory(true); });
    connect(&draft.buffer(), &text::TextBuffer::edited, this,
            [this](const QList<text::Edit> &edits) { collect(edits); });
    connect(&draft, &Draft::analysisChanged, this, &DraftRecorder::followAnalysis);
    connect(&draft, &Draft::ticksChanged, this, &DraftRecorder::tellTicks);
    connect(&draft, &Draft::conflictsChanged, this, &DraftRecorder::tellTicks);
    connect(&draft, &Draft::baselineChanged, this, &DraftRecorder::tellBaseline);
}

void DraftRecorder::start(const DraftId &id)
{
    follow(id);
    prepare();
}

void DraftRecorder::startRestored(const DraftId &id)
{
    follow(id);
    m_isOnDisk = true;
}

void DraftRecorder::follow(const DraftId &id)
{
    m_id = id;
    m_edits.clear();
    m_ticks = m_draft.keptTicks();
    m_isFollowing = true;
    m_isOnDisk = false;
    m_isPrepared = false;
    m_isContinuous = true;
}

void DraftRecorder::prepare()
{
    if (m_draft.baseline().text.size() <= LongBaseline || differs())
        return;
    keepBaselineAsDraft();
    m_isPrepared = true;
}

//! A draft without an edit so far: what is typed goes behind it as records.
void DraftRecorder::keepBaselineAsDraft()
{
    m_context.drafts.keepDraft(m_id, baseline(), m_draft.baseline().text, 0);
    m_isOnDisk = true;
    m_ticks = {};
    tellTicks();
}

//! The text is the baseline's: edits from here on continue that.
void DraftRecorder::drop()
{
    if (m_isOnDisk)
        m_context.drafts.dropDraft(m_id);
    m_isOnDisk = false;
    m_isPrepared = false;
    m_isContinuous = true;
    m_edits.clear();
}

void DraftRecorder::setSchema(const schema::InputSchemaPtr &schema, bool known)
{
    m_schema = schema;
    m_schemaIsKnown = known;
    m_schemaNamesSecrets =
        schema && !schema::secretFields(schema.get(), nullptr, nullptr).isEmpty();
    if (!m_bundle.isActive())
        flush();
}

void DraftRecorder::settle()
{
    if (m_draft.hasEdits()) {
        m_isContinuous = false;
        flush();
        return;
    }
    // Other white space alone is nothing to come back to.
    m_stripping.cancel();
    m_bundle.stop();
    drop();
    m_isContinuous = !differs();
    setStaysInMemory(false);
    prepare();
}

void DraftRecorder::collect(const QList<text::Edit> &edits)
{
    if (!m_isFollowing)
        return;
    if (m_isContinuous)
        m_edits += edits;
    m_spans.follow(edits);
    if (!m_bundle.isActive())
        m_bundle.start();
}

void DraftRecorder::followAnalysis()
{
    const Analysis &now = *m_draft.analysis();
    if (!m_isFollowing || !m_draft.isCurrent() || !now.isComparable)
        return;
    m_spans =
        now.draft->isObject() ? SafeSpans(*now.draft, unsafeFields(splitOf(now))) : SafeSpans();
    // What could not be judged a moment ago can be now.
    if (m_patience.isActive() || m_staysInMemory)
        flush();
    tellTicks();
}

void DraftRecorder::tellTicks()
{
    const DraftTicks ticks = m_draft.keptTicks();
    if (!m_isOnDisk || ticks == m_ticks)
        return;
    m_ticks = ticks;
    m_context.drafts.keepTicks(m_id, ticks);
}

void DraftRecorder::tellBaseline()
{
    if (!m_isFollowing)
        return;
    if (!m_isOnDisk) {
        // What was typed so far continues the baseline before.
        m_edits.clear();
        m_isContinuous = !differs();
        prepare();
        return;
    }
    // The text first: one that is behind its baseline would look like an edit that takes others'
    // changes back.
    flush();
    if (m_isOnDisk && m_isContinuous && !m_isPrepared)
        m_context.drafts.keepBaseline(m_id, baseline());
}

DraftBaseline DraftRecorder::baseline() const
{
    return {!m_draft.baseline().document, m_draft.baseline().text};
}

bool DraftRecorder::differs() const
{
    return m_draft.buffer().text() != m_draft.baseline().text;
}

//! A text that is the baseline's again needs no draft.
bool DraftRecorder::dropIfEqual()
{
    if (differs())
        return false;
    m_stripping.cancel();
    if (!m_isPrepared || !m_edits.isEmpty())
        drop();
    setStaysInMemory(false);
    return true;
}

void DraftRecorder::flush()
{
    if (!m_isFollowing)
        return;
    m_bundle.stop();
    if (dropIfEqual()) {
        if (!m_isPrepared)
            prepare();
        return;
    }
    const Judgement judgement = judge(LongestToSplit);
    switch (judgement.kind) {
    case Judgement::Kind::All:
        setStaysInMemory(false);
        write();
        return;
    case Judgement::Kind::WithoutFields:
        writeWithout(judgement);
        return;
    case Judgement::Kind::NotNow:
        wait();
        return;
    }
}

void DraftRecorder::flushAtOnce()
{
    if (!m_isFollowing)
        return;
    if (!differs()) {
        m_bundle.stop();
        m_stripping.cancel();
        drop();
        return;
    }
    const bool isWaiting = m_bundle.isActive() || m_stripping.isRunning() || m_patience.isActive();
    if (!isWaiting)
        return;
    m_bundle.stop();
    const Judgement judgement = judge(m_draft.buffer().text().size());
    if (judgement.kind == Judgement::Kind::All)
        write();
    else if (judgement.kind == Judgement::Kind::WithoutFields)
        keepStripped(stripping(judgement)({}));
}

void DraftRecorder::write()
{
    m_stripping.cancel();
    const qsizetype caret =
        m_edits.isEmpty() ? 0 : m_edits.last().position + m_edits.last().inserted.size();
    const bool retell = !isWithoutSecrets() && m_draft.buffer().text().size() <= LongestRetold;
    if (m_isContinuous && !retell) {
        if (!m_isOnDisk)
            keepBaselineAsDraft();
        if (!m_edits.isEmpty())
            m_context.drafts.keepEdits(m_id, m_edits, caret);
    } else {
        m_context.drafts.keepDraft(m_id, baseline(), m_draft.buffer().text(), caret);
        m_isOnDisk = true;
        m_ticks = {};
        tellTicks();
    }
    m_isContinuous = true;
    m_isPrepared = false;
    m_edits.clear();
}

//! The rest of the text is worth keeping: only the secrets are left out.
void DraftRecorder::writeWithout(const Judgement &judgement)
{
    setStaysInMemory(true, judgement.fields);
    m_isContinuous = false;
    m_edits.clear();
    // Not stopped by each key: a long text would never get there while someone types.
    m_stripsAgain = m_stripping.isRunning();
    if (!m_stripsAgain)
        writeStripped(judgement);
}

void DraftRecorder::writeStripped(const Judgement &judgement)
{
    m_stripping.run(stripping(judgement), [this](const text::Text &stripped) {
        keepStripped(stripped);
        if (std::exchange(m_stripsAgain, false))
            flush();
    });
}

std::function<text::Text(const StopFlag &)>
DraftRecorder::stripping(const Judgement &judgement) const
{
    QList<MemberChange> changes;
    const json::DocumentPtr stored = orEmptyObject(m_draft.baseline().document);
    for (const QString &name : judgement.fields)
        changes.append({name, rawField(*stored, name), {}});
    return [text = m_draft.buffer().text(), draft = judgement.draft,
            changes](const StopFlag &stop) { return withMembers(text, *draft, changes, stop); };
}

void DraftRecorder::keepStripped(const text::Text &stripped)
{
    m_context.drafts.keepDraft(m_id, baseline(), stripped, 0);
    m_isOnDisk = true;
    m_isPrepared = false;
    m_ticks = {};
    tellTicks();
}

void DraftRecorder::wait()
{
    m_isContinuous = false;
    m_edits.clear();
    if (!m_staysInMemory && !m_patience.isActive())
        m_patience.start();
}

void DraftRecorder::setStaysInMemory(bool stays, const QStringList &fields)
{
    m_patience.stop();
    if (m_staysInMemory == stays && m_fieldsInMemory == fields)
        return;
    m_staysInMemory = stays;
    m_fieldsInMemory = fields;
    emit staysInMemoryChanged();
}

// Secrets.

bool DraftRecorder::isWithoutSecrets() const
{
    // The analysis may be older than the schema: what that says counts at once.
    return m_context.mayKeepSecretDrafts
        || (m_schemaIsKnown && !m_schemaNamesSecrets && m_draft.analysis()
            && m_draft.analysis()->secrets.isEmpty());
}

DraftRecorder::Split DraftRecorder::splitOf(const Analysis &analysis) const
{
    return {
        analysis.draft, analysis.baseline, analysis.changes,
        analysis.secrets
            | schema::secretFields(m_schema.get(), analysis.baseline.get(), analysis.draft.get())};
}

//! Of a text that was not analysed yet, up to \a longest units.
std::optional<DraftRecorder::Split> DraftRecorder::splitNow(qsizetype longest) const
{
    const AnalysisPtr &now = m_draft.analysis();
    if (now && now->isComparable && m_draft.isCurrent())
        return splitOf(*now);
    const json::DocumentPtr &baseline = m_draft.baseline().document;
    if (m_draft.buffer().text().size() > longest || (baseline && !baseline->isObject()))
        return std::nullopt;
    const json::DocumentPtr draft = json::Document::parse(m_draft.buffer().text().toString());
    if (!draft->isObject() || draft->hasErrors())
        return std::nullopt;
    return Split{draft, baseline, diff::fieldChanges(*orEmptyObject(baseline), *draft),
                 schema::secretFields(m_schema.get(), baseline.get(), draft.get())};
}

DraftRecorder::Judgement DraftRecorder::judge(qsizetype longestToSplit) const
{
    using Kind = Judgement::Kind;
    if (isWithoutSecrets())
        return {Kind::All, {}, {}};
    if (const std::optional<Split> split = splitNow(longestToSplit)) {
        const QStringList fields = newSecrets(*split);
        return {fields.isEmpty() ? Kind::All : Kind::WithoutFields, fields, split->draft};
    }
    const bool isSafe = m_spans.isSafe() && m_fieldsInMemory.isEmpty();
    return {isSafe ? Kind::All : Kind::NotNow, {}, {}};
}

//! Fields whose text may be a secret: the ones that are, and, without a schema, new ones and ones
//! that were empty.
QSet<QString> DraftRecorder::unsafeFields(const Split &split) const
{
    QSet<QString> names = split.secrets;
    if (m_schemaIsKnown)
        return names;
    const json::DocumentPtr stored = orEmptyObject(split.baseline);
    const json::Document &draft = *split.draft;
    const QList<json::NodeId> members = draft.children(draft.root());
    for (const json::NodeId id : members) {
        const QString name = draft.key(id);
        if (isEmptyValue(*stored, stored->member(stored->root(), name))
            && canBeSecret(draft.node(id).kind))
            names.insert(name);
    }
    return names;
}

QStringList DraftRecorder::newSecrets(const Split &split) const
{
    QStringList names;
    const json::Document &draft = *split.draft;
    const json::DocumentPtr stored = orEmptyObject(split.baseline);
    for (const diff::FieldChange &change : split.changes) {
        if (change.kind == diff::FieldKind::Removed || isEmptyValue(draft, change.after)
            || schema::isEncrypted(draft, change.after))
            continue;
        const bool mayBe = !m_schemaIsKnown && isEmptyValue(*stored, change.before)
            && canBeSecret(draft.node(change.after).kind);
        if (mayBe || split.secrets.contains(change.name))
            names.append(change.name);
    }
    return names;
}

} // namespace taskinput::session
