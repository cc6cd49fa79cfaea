#include "session/draftrecorder.h"

#include "schema/secrets.h"
#include "session/fieldvalues.h"
#include "session/memberedits.h"

namespace taskinput::session {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds BundleTime = 250ms;
constexpr std::chrono::milliseconds Patience = 1500ms;
//! A text up to this length is said as a whole where secrets are about: edits could spell a secret
//! that is gone again.
constexpr qsizetype LongestRetold = 500'000;

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
    connect(&draft, &Draft::baselineChanged, this, &DraftRecorder::tellBaseline);
}

void DraftRecorder::start(const DraftId &id)
{
    m_id = id;
    m_edits.clear();
    m_ticks = m_draft.ticks().kept();
    m_isFollowing = true;
    m_isOnDisk = false;
    m_isContinuous = false;
}

void DraftRecorder::startRestored(const DraftId &id)
{
    start(id);
    m_isOnDisk = true;
    m_isContinuous = true;
}

void DraftRecorder::setSchemaKnown(bool known)
{
    m_schemaIsKnown = known;
    if (!m_bundle.isActive())
        flush();
}

void DraftRecorder::settle()
{
    m_isContinuous = false;
    if (m_draft.hasEdits() || !m_isOnDisk) {
        flush();
        return;
    }
    // Other white space alone is nothing to come back to.
    m_stripping.cancel();
    m_bundle.stop();
    m_edits.clear();
    m_context.drafts.dropDraft(m_id);
    m_isOnDisk = false;
    setStaysInMemory(false);
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
    m_spans = now.draft->isObject() ? SafeSpans(*now.draft, unsafeFields(now)) : SafeSpans();
    // What could not be judged a moment ago can be now.
    if (m_patience.isActive() || m_staysInMemory)
        flush();
    tellTicks();
}

void DraftRecorder::tellTicks()
{
    const DraftTicks ticks = m_draft.ticks().kept();
    if (!m_isOnDisk || ticks == m_ticks)
        return;
    m_ticks = ticks;
    m_context.drafts.keepTicks(m_id, ticks);
}

void DraftRecorder::tellBaseline()
{
    if (!m_isFollowing || !m_isOnDisk)
        return;
    m_context.drafts.keepBaseline(m_id, baseline());
    if (!m_bundle.isActive())
        m_bundle.start();
}

DraftBaseline DraftRecorder::baseline() const
{
    return {!m_draft.baseline().document, m_draft.baseline().text};
}

bool DraftRecorder::differs() const
{
    return m_draft.buffer().text() != m_draft.baseline().text;
}

void DraftRecorder::flush()
{
    if (!m_isFollowing)
        return;
    m_bundle.stop();
    if (!differs()) {
        m_stripping.cancel();
        if (m_isOnDisk)
            m_context.drafts.dropDraft(m_id);
        m_isOnDisk = false;
        m_isContinuous = false;
        m_edits.clear();
        setStaysInMemory(false);
        return;
    }
    const Judgement judgement = judge();
    switch (judgement.kind) {
    case Judgement::Kind::All:
        setStaysInMemory(false);
        write();
        return;
    case Judgement::Kind::WithoutFields:
        writeWithout(judgement.fields);
        return;
    case Judgement::Kind::NotNow:
        wait();
        return;
    }
}

void DraftRecorder::write()
{
    m_stripping.cancel();
    const qsizetype caret =
        m_edits.isEmpty() ? 0 : m_edits.last().position + m_edits.last().inserted.size();
    const bool retell = !isWithoutSecrets() && m_draft.buffer().text().size() <= LongestRetold;
    if (m_isContinuous && !retell) {
        if (!m_edits.isEmpty())
            m_context.drafts.keepEdits(m_id, m_edits, caret);
    } else {
        m_context.drafts.keepDraft(m_id, baseline(), m_draft.buffer().text(), caret);
        m_isOnDisk = true;
        m_ticks = {};
        tellTicks();
    }
    m_isContinuous = true;
    m_edits.clear();
}

//! The rest of the text is worth keeping: only the secrets are left out.
void DraftRecorder::writeWithout(const QStringList &fields)
{
    setStaysInMemory(true, fields);
    m_isContinuous = false;
    m_edits.clear();
    QList<MemberChange> changes;
    const json::DocumentPtr stored = orEmptyObject(m_draft.baseline().document);
    for (const QString &name : fields)
        changes.append({name, rawField(*stored, name), {}});
    const auto work = [text = m_draft.buffer().text(), draft = m_draft.analysis()->draft,
                       changes](const StopFlag &stop) {
        text::Text stripped = text;
        const QList<text::Edit> edits = memberEdits(text, *draft, changes, stop);
        for (const text::Edit &edit : edits)
            stripped = stripped.replaced(edit.position, edit.removed.size(), edit.inserted);
        return stripped;
    };
    m_stripping.run(work, [this](const text::Text &stripped) {
        m_context.drafts.keepDraft(m_id, baseline(), stripped, 0);
        m_isOnDisk = true;
        m_ticks = {};
        tellTicks();
    });
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
    return m_context.mayKeepSecretDrafts
        || (m_schemaIsKnown && m_draft.analysis() && m_draft.analysis()->secrets.isEmpty());
}

DraftRecorder::Judgement DraftRecorder::judge()
{
    using Kind = Judgement::Kind;
    if (isWithoutSecrets())
        return {Kind::All, {}};
    const AnalysisPtr &now = m_draft.analysis();
    if (now && now->isComparable && m_draft.isCurrent()) {
        const QStringList fields = newSecrets(*now);
        return fields.isEmpty() ? Judgement{Kind::All, {}} : Judgement{Kind::WithoutFields, fields};
    }
    const bool isSafe = m_spans.isSafe() && m_fieldsInMemory.isEmpty();
    return {isSafe ? Kind::All : Kind::NotNow, {}};
}

//! Fields whose text may be a secret: the ones that are, and, without a schema, new ones and ones
//! that were empty.
QSet<QString> DraftRecorder::unsafeFields(const Analysis &analysis) const
{
    QSet<QString> names = analysis.secrets;
    if (m_schemaIsKnown)
        return names;
    const json::DocumentPtr stored = orEmptyObject(analysis.baseline);
    const json::Document &draft = *analysis.draft;
    const QList<json::NodeId> members = draft.children(draft.root());
    for (const json::NodeId id : members) {
        const QString name = draft.key(id);
        if (isEmptyValue(*stored, stored->member(stored->root(), name))
            && canBeSecret(draft.node(id).kind))
            names.insert(name);
    }
    return names;
}

QStringList DraftRecorder::newSecrets(const Analysis &analysis) const
{
    QStringList names;
    const json::Document &draft = *analysis.draft;
    const json::DocumentPtr stored = orEmptyObject(analysis.baseline);
    for (const diff::FieldChange &change : analysis.changes) {
        if (change.kind == diff::FieldKind::Removed || isEmptyValue(draft, change.after)
            || schema::isEncrypted(draft, change.after))
            continue;
        const bool mayBe = !m_schemaIsKnown && isEmptyValue(*stored, change.before)
            && canBeSecret(draft.node(change.after).kind);
        if (mayBe || analysis.secrets.contains(change.name))
            names.append(change.name);
    }
    return names;
}

} // namespace taskinput::session
