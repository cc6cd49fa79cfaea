#include "ui/changes/changefoot.h"

#include "ui/changes/footlayout.h"
#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace taskinput::changes {

namespace {

QString whyText(const session::ChangeRow &row, const schema::InputSchema *schema)
{
    const QString why = ChangeFoot::tr("%1 is gone here but will stay on Apify, because this save "
                                       "only adds and changes fields.")
                            .arg(models::nameText(row.change.name));
    const schema::Field *field = schema ? schema->field(row.change.name) : nullptr;
    if (field && field->isNullable)
        return why;
    return ChangeFoot::tr("%1 The schema does not say that it may be null.", "why a field stays")
        .arg(why);
}

} // namespace

ChangeFoot::ChangeFoot(QWidget *parent)
    : QWidget(parent)
    , m_sum(new QLabel(this))
    , m_why(new QLabel(this))
{
    const look::Unit u;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setFont(look::sized(font(), look::size::SecondLine));
    m_why->setContentsMargins(u(12), u(8), u(12), 0);
    m_why->hide();
    column->addWidget(m_why);

    auto *row = new FootLayout;
    row->setContentsMargins(u(12), u(6), u(8), u(6));
    row->setSpacing(u(4));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_sum->setFont(bold);
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setMinimumHeight(u(30));
    row->addWidget(m_sum);
    m_keep = addButton(tr("Keep it"));
    m_setToNull = addButton(tr("Set to null"));
    m_removeForReal = addButton(tr("Remove for real…"));
    m_undo = addButton(tr("Undo change"));
    m_undo->setIcon(look::icon(look::Icon::Undo));
    m_undoAll = addButton(tr("Undo all"));
    for (QPushButton *button : {m_keep, m_setToNull, m_removeForReal, m_undo, m_undoAll})
        row->addWidget(button);
    column->addLayout(row);

    connect(m_keep, &QPushButton::clicked, this, &ChangeFoot::keepRequested);
    connect(m_setToNull, &QPushButton::clicked, this, &ChangeFoot::setToNullRequested);
    connect(m_removeForReal, &QPushButton::clicked, this, &ChangeFoot::removeForRealRequested);
    connect(m_undo, &QPushButton::clicked, this, &ChangeFoot::undoRequested);
    connect(m_undoAll, &QPushButton::clicked, this, &ChangeFoot::undoAllRequested);
    showSelected(nullptr, nullptr);
}

QPushButton *ChangeFoot::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setFlat(true);
    button->setAutoDefault(false);
    return button;
}

void ChangeFoot::showCounts(const models::ChangeCounts &counts)
{
    m_sum->setText(counts.sent > 0
                       ? tr("Sends %1, %2", "4 fields, 117 B")
                             .arg(models::fieldCount(counts.sent), models::sizeText(counts.bytes))
                       : tr("Sends nothing"));
    m_undoAll->setEnabled(counts.added + counts.changed + counts.removed + counts.respelled > 0);
}

void ChangeFoot::showSelected(const session::ChangeRow *row, const schema::InputSchema *schema)
{
    const bool isRemoved = row && row->change.kind == diff::FieldKind::Removed;
    m_why->setVisible(isRemoved);
    if (isRemoved)
        m_why->setText(whyText(*row, schema));
    for (QPushButton *button : {m_keep, m_setToNull, m_removeForReal})
        button->setVisible(isRemoved);
    // "Keep it" is the undo of a removal.
    m_undo->setVisible(!isRemoved);
    m_undo->setEnabled(row != nullptr);
}

void ChangeFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), look::colors(this).hair);
}

} // namespace taskinput::changes
