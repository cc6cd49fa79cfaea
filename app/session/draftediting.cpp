// Commands that edit the text.
#include "session/draft.h"

#include "session/fieldvalues.h"
#include "json/format.h"

namespace taskinput::session {

using namespace Qt::StringLiterals;

namespace {

//! The same values with the white space that they have as fields of an input.
QList<MemberChange> laidOut(QList<MemberChange> changes, const StopFlag &stop)
{
    const QString name = u"f"_s;
    for (MemberChange &change : changes) {
        if (change.rawValue.isNull())
            continue;
        const json::DocumentPtr alone =
            json::Document::parse(u"{\"f\":"_s + change.rawValue + u'}', stop);
        if (!alone || alone->hasErrors())
            continue;
        if (const std::optional<QString> formatted = json::formatted(*alone, stop)) {
            if (const json::DocumentPtr document = json::Document::parse(*formatted, stop))
                change.rawValue = rawField(*document, name);
        }
    }
    return changes;
}

} // namespace

void Draft::applyStep(const QList<text::Edit> &edits, text::StepKind kind)
{
    if (!edits.isEmpty())
        m_buffer.apply({kind, edits, -1, -1});
}

void Draft::editFields(const QList<MemberChange> &changes, text::StepKind kind, Layout layout)
{
    m_commands.append({changes, kind, layout});
    if (m_commands.size() == 1)
        startCommand();
}

void Draft::startCommand()
{
    const auto work = [text = m_buffer.text(), revision = m_buffer.revision(),
                       command = m_commands.front()](const StopFlag &stop) {
        CommandEdits result;
        result.revision = revision;
        const json::DocumentPtr document = json::Document::parse(text.toString(), stop);
        if (!document || !document->isObject() || document->hasErrors())
            return result;
        const bool isLaidOut = command.layout == Layout::Formatted;
        result.edits = memberEdits(
            text, *document, isLaidOut ? laidOut(command.changes, stop) : command.changes, stop);
        return result;
    };
    m_command.run(work, [this](const CommandEdits &result) { finishCommand(result); });
}

void Draft::finishCommand(const CommandEdits &result)
{
    if (result.revision != m_buffer.revision()) {
        startCommand();
        return;
    }
    applyStep(result.edits, m_commands.takeFirst().kind);
    if (m_commands.isEmpty())
        m_analyzer.analyseNow();
    else
        startCommand();
}

QString Draft::baselineFollower(const QString &field) const
{
    if (!m_baseline.document || !analysis())
        return {};
    const json::Document &base = *m_baseline.document;
    const QList<json::NodeId> members = base.children(base.root());
    bool isBehind = false;
    for (const json::NodeId id : members) {
        const QString name = base.key(id);
        if (isBehind && analysis()->draft->isObject()
            && analysis()->draft->member(analysis()->draft->root(), name) != json::NoNode)
            return name;
        isBehind |= name == field;
    }
    return {};
}

void Draft::undoChange(const QString &field)
{
    const QString raw = m_baseline.document ? rawField(*m_baseline.document, field) : QString();
    editFields({{field, raw, baselineFollower(field)}}, text::StepKind::UndoChange);
}

void Draft::undoAllChanges(text::StepKind kind)
{
    m_commands.clear();
    m_command.cancel();
    m_buffer.replaceAll(m_baseline.text, kind);
    m_analyzer.analyseNow();
}

void Draft::setToNull(const QString &field)
{
    m_ticks.forget(field);
    editFields({{field, u"null"_s, baselineFollower(field)}}, text::StepKind::Other);
}

void Draft::putBack(const QList<MemberChange> &changes, const QSet<QString> &unticked,
                    text::StepKind kind)
{
    for (const MemberChange &change : changes) {
        const bool isTicked = !unticked.contains(change.name);
        m_ticks.set(change.name, isTicked);
        if (!isTicked)
            m_past.markOlder(change.name, rawFingerprint(change.rawValue));
    }
    m_analyzer.setPast(m_past);
    editFields(changes, kind, Layout::Formatted);
}

void Draft::format(Formatted done)
{
    using Edits = std::optional<QList<text::Edit>>;
    const auto work = [text = m_buffer.text()](const StopFlag &stop) -> Edits {
        const json::DocumentPtr document = json::Document::parse(text.toString(), stop);
        if (!document || document->hasErrors())
            return std::nullopt;
        const std::optional<QString> formatted = json::formatted(*document, stop);
        return formatted ? Edits(wholeEdit(text, *formatted)) : std::nullopt;
    };
    const quint64 revision = m_buffer.revision();
    m_formatting.run(work, [this, revision, done](const Edits &edits) {
        if (revision != m_buffer.revision()) {
            format(done);
            return;
        }
        if (edits)
            applyStep(*edits, text::StepKind::Format);
        done(edits.has_value());
    });
}

void Draft::resolve(const QString &field, ConflictField::Choice choice)
{
    using Choice = ConflictField::Choice;
    const ConflictField *conflict = m_conflicts.find(field);
    if (!conflict || choice == Choice::Open || choice == Choice::Edited)
        return;
    if (choice == Choice::Proposal && !conflict->proposal)
        return;
    // While it is open the text holds mine as it was typed: nothing to edit.
    const bool isThere = choice == Choice::Mine && conflict->choice == Choice::Open;
    const QString value = choice == Choice::Mine ? conflict->mine
        : choice == Choice::Theirs               ? conflict->theirs
                                                 : *conflict->proposal;
    if (choice != Choice::Theirs) {
        m_ticks.set(field, true);
        emit ticksChanged();
    }
    m_conflicts.choose(field, choice);
    if (!isThere)
        editFields({{field, value, baselineFollower(field)}}, text::StepKind::Merge);
    emit conflictsChanged();
}

} // namespace taskinput::session
