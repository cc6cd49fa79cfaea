#include "ui/models/problemmodel.h"

#include "ui/models/formats.h"
#include "ui/models/problemtexts.h"

#include <algorithm>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using session::ProblemRow;

namespace {

//! 1-based lines of the rows' second places; one walk through the text for all of them.
QList<qint32> relatedLines(const QList<ProblemRow> &rows, const json::DocumentPtr &draft)
{
    QList<qint32> lines(rows.size(), 0);
    QList<qsizetype> order;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (draft && !rows[i].problem.related.isEmpty())
            order += i;
    }
    std::sort(order.begin(), order.end(), [&rows](qsizetype a, qsizetype b) {
        return rows[a].problem.related.begin < rows[b].problem.related.begin;
    });
    qsizetype at = 0;
    qint32 line = 1;
    for (const qsizetype i : order) {
        const qsizetype place =
            std::min<qsizetype>(rows[i].problem.related.begin, draft->text().size());
        line += static_cast<qint32>(QStringView(draft->text()).sliced(at, place - at).count(u'\n'));
        at = place;
        lines[i] = line;
    }
    return lines;
}

bool hasPlace(const ProblemRow &row)
{
    return row.line > 0;
}

} // namespace

ProblemModel::ProblemModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ProblemModel::setRows(const QList<ProblemRow> &rows, const json::DocumentPtr &draft)
{
    const auto common = std::min(rows.size(), m_rows.size());
    const bool grows = rows.size() > m_rows.size();
    const bool shrinks = rows.size() < m_rows.size();
    if (grows)
        beginInsertRows({}, static_cast<int>(common), static_cast<int>(rows.size()) - 1);
    if (shrinks)
        beginRemoveRows({}, static_cast<int>(common), static_cast<int>(m_rows.size()) - 1);
    m_rows = rows;
    m_relatedLines = relatedLines(rows, draft);
    if (grows)
        endInsertRows();
    if (shrinks)
        endRemoveRows();
    if (common > 0)
        emit dataChanged(index(0), index(static_cast<int>(common) - 1));
}

int ProblemModel::rowBeside(qint32 position, bool forward) const
{
    int best = -1;
    int round = -1;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!hasPlace(m_rows[i]))
            continue;
        const qint32 begin = m_rows[i].span.begin;
        const bool isBeside = forward ? begin > position : begin < position;
        const auto isNearer = [&](int than) {
            return than < 0
                || (forward ? begin < m_rows[than].span.begin : begin > m_rows[than].span.begin);
        };
        if (isBeside && isNearer(best))
            best = i;
        if (isNearer(round))
            round = i;
    }
    return best >= 0 ? best : round;
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ProblemModel::messageOf(int row) const
{
    const ProblemRow &problem = m_rows[row];
    switch (problem.source) {
    case ProblemRow::Source::Json:
        return problemText(problem.problem, problem.line, m_relatedLines[row]);
    case ProblemRow::Source::Schema:
        return fieldProblemText(problem.rule);
    case ProblemRow::Source::Apify:
        break;
    }
    // The platform's own messages mostly name the field already.
    if (problem.field.isEmpty() || problem.message.contains(problem.field))
        return problem.message;
    return tr("%1: %2", "field, what is wrong with it")
        .arg(nameText(problem.field), problem.message);
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const ProblemRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return row.line > 0 ? tr("line %1: %2").arg(countText(row.line), messageOf(index.row()))
                            : messageOf(index.row());
    case LineTextRole:
        return row.line > 0 ? tr("line %1").arg(countText(row.line)) : QString();
    case MessageRole:
        return messageOf(index.row());
    case SourceRole:
        switch (row.source) {
        case ProblemRow::Source::Json:
            return tr("JSON");
        case ProblemRow::Source::Schema:
            return tr("Schema");
        case ProblemRow::Source::Apify:
            return row.at.isValid() ? tr("Apify, %1").arg(timeText(row.at)) : tr("Apify");
        }
        return {};
    case WarningRole:
        return row.source == ProblemRow::Source::Schema
            || (row.source == ProblemRow::Source::Json
                && row.problem.severity == json::Severity::Warning);
    case PositionRole:
        return hasPlace(row) ? row.span.begin : -1;
    default:
        return {};
    }
}

} // namespace taskinput::models
