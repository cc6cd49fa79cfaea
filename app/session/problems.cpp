#include "session/problems.h"

#include "json/path.h"
#include "json/values.h"

#include <algorithm>

namespace taskinput::session {

namespace {

constexpr qsizetype MostInexactNumbers = 100;
constexpr qsizetype MostRules = 200;

//! Rows with their lines, counted in one pass on demand.
class Rows {
public:
    explicit Rows(const json::Document &draft)
        : m_draft(draft)
    {
    }

    void addJson(const json::Problem &problem)
    {
        ProblemRow row;
        row.problem = problem;
        place(row, problem.span);
        m_rows.append(row);
    }

    void addSaid(ProblemRow::Source source, const QString &path, const QString &message,
                 const QDateTime &at)
    {
        ProblemRow row;
        row.source = source;
        row.field = path;
        row.message = message;
        row.at = at;
        place(row, nodeFor(path));
        m_rows.append(row);
    }

    void addRules(const QList<schema::FieldProblem> &rules)
    {
        for (const schema::FieldProblem &rule : rules.first(std::min(rules.size(), MostRules))) {
            ProblemRow row;
            row.source = ProblemRow::Source::Schema;
            row.rule = rule;
            row.field = rule.field;
            place(row, rule.value);
            m_rows.append(row);
        }
    }

    void sortByPlace()
    {
        std::ranges::stable_sort(m_rows, {}, [](const ProblemRow &row) { return row.span.begin; });
    }

    QList<ProblemRow> take() { return std::move(m_rows); }

private:
    //! The value itself, or the nearest one around it that exists: a missing field is shown at its
    //! object.
    json::NodeId nodeFor(QString path) const
    {
        while (!path.isEmpty()) {
            if (const json::NodeId node = json::nodeForPath(m_draft, path); node != json::NoNode)
                return node;
            path.truncate(std::max<qsizetype>(path.lastIndexOf(u'.'), 0));
        }
        return json::NoNode;
    }

    //! What is nowhere in the text (a missing field of the input itself) is at its opening bracket.
    void place(ProblemRow &row, json::NodeId node)
    {
        if (node != json::NoNode) {
            place(row, m_draft.node(node).span);
        } else if (m_draft.root() != json::NoNode) {
            const qint32 begin = m_draft.node(m_draft.root()).span.begin;
            place(row, Span{begin, begin + 1});
        }
    }

    void place(ProblemRow &row, Span span)
    {
        if (!m_lines)
            m_lines.emplace(m_draft.text());
        row.span = span;
        row.line = m_lines->line(span.begin) + 1;
    }

    const json::Document &m_draft;
    std::optional<json::LineIndex> m_lines;
    QList<ProblemRow> m_rows;
};

void addInexactNumbers(Rows &rows, const json::Document &draft,
                       const QList<diff::FieldChange> &changes)
{
    qsizetype left = MostInexactNumbers;
    for (const diff::FieldChange &change : changes) {
        for (const json::NodeId number : change.inexactNumbers) {
            if (left-- == 0)
                return;
            rows.addJson({json::ProblemCode::InexactNumber,
                          json::Severity::Warning,
                          draft.node(number).span,
                          {},
                          json::inexactInJavaScript(draft.rawValue(number))});
        }
    }
}

} // namespace

QList<ProblemRow> findProblems(const json::Document &draft, const QList<diff::FieldChange> &changes,
                               const CheckSources &checks)
{
    Rows rows(draft);
    for (const json::Problem &problem : draft.problems())
        rows.addJson(problem);
    addInexactNumbers(rows, draft, changes);
    rows.sortByPlace();
    if (checks.schema)
        rows.addRules(schema::localProblems(draft, *checks.schema));
    for (const schema::NamedMessage &said : checks.said)
        rows.addSaid(ProblemRow::Source::Apify, said.path, said.message, checks.saidAt);
    return rows.take();
}

} // namespace taskinput::session
