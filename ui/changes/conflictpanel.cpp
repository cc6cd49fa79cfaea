#include "ui/changes/conflictpanel.h"

#include "ui/changes/conflictdelegate.h"
#include "ui/changes/diffdelegate.h"
#include "ui/changes/linesview.h"
#include "ui/changes/pane.h"
#include "ui/changes/versionhead.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/unit.h"
#include "ui/models/conflictmodel.h"
#include "ui/models/formats.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/hairline.h"

#include "session/session.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>

namespace taskinput::changes {

using session::ConflictField;
using session::Session;

ConflictPanel::ConflictPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new models::ConflictModel(this))
    , m_textModel(new models::ConflictTextModel(this))
    , m_list(new QListView)
    , m_view(new LinesView)
{
    layOnPane(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList());
    row->addWidget(new widgets::HairLine(Qt::Vertical));
    row->addWidget(makeVersions(), 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConflictPanel::showCurrent);
    setFocusProxy(m_list);
    showMerged({});
}

QWidget *ConflictPanel::makeList()
{
    const look::Unit u;
    auto *side = new QWidget(this);
    side->setFixedWidth(u(230));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(u(12), u(8), u(10), u(8));
    auto *title = new QLabel(tr("Conflicts"));
    title->setFont(look::sized(font(), look::size::Body, QFont::DemiBold));
    m_open = new QLabel;
    m_open->setFont(look::sized(font(), look::size::SecondLine));
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_open);
    column->addLayout(head);
    column->addWidget(new widgets::HairLine);

    m_list->setAccessibleName(tr("Conflicts"));
    m_list->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConflictDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);

    m_merged = new QLabel;
    m_merged->setWordWrap(true);
    m_merged->setTextFormat(Qt::PlainText);
    m_merged->setFont(look::sized(font(), look::size::SecondLine));
    m_merged->setContentsMargins(u(12), u(8), u(12), u(8));
    column->addWidget(new widgets::HairLine);
    column->addWidget(m_merged);
    return side;
}

QWidget *ConflictPanel::makeFieldHead()
{
    const look::Unit u;
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(u(14), u(8), u(10), u(8));
    row->setSpacing(u(8));
    m_field = new widgets::ElidedLabel(Qt::ElideMiddle);
    m_field->setFont(look::sized(look::monoFont(font()), look::size::PanelTitle, QFont::Bold));
    m_question = new QLabel;
    m_question->setFont(look::sized(font(), look::size::SecondLine));
    m_question->setForegroundRole(QPalette::PlaceholderText);
    m_editByHand = new QPushButton(look::icon(look::Icon::Pencil), tr("Edit by hand"));
    m_editByHand->setFlat(true);
    m_editByHand->setAutoDefault(false);
    row->addWidget(m_field);
    row->addWidget(m_question);
    row->addStretch(1);
    row->addWidget(m_editByHand);
    connect(m_editByHand, &QPushButton::clicked, this,
            [this] { emit editByHandRequested(currentField()); });
    return head;
}

QWidget *ConflictPanel::makeHeads()
{
    m_heads = new QWidget;
    // The columns below are left to right in every language.
    m_heads->setLayoutDirection(Qt::LeftToRight);
    auto *row = new QHBoxLayout(m_heads);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_mine = new VersionHead(tr("Yours"), tr("Use mine"));
    m_base = new VersionHead(tr("When you loaded it"), tr("Take both"));
    m_theirs = new VersionHead(tr("On Apify now"), tr("Use theirs"));
    row->addWidget(m_mine, 1);
    row->addWidget(m_base, 1);
    row->addWidget(m_theirs, 1);
    connect(m_mine, &VersionHead::chosen, this, [this] { decide(Choice::Mine); });
    connect(m_base, &VersionHead::chosen, this, [this] { decide(Choice::Proposal); });
    connect(m_theirs, &VersionHead::chosen, this, [this] { decide(Choice::Theirs); });
    return m_heads;
}

QWidget *ConflictPanel::makeVersions()
{
    auto *versions = new QWidget(this);
    auto *column = new QVBoxLayout(versions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFieldHead());
    column->addWidget(new widgets::HairLine);
    column->addWidget(makeHeads());
    column->addWidget(new widgets::HairLine);
    m_view->setModel(m_textModel);
    m_view->setAccessibleName(tr("Versions of the field"));
    m_view->lines().setChangesAsOne(true);
    m_view->viewport()->installEventFilter(this);
    column->addWidget(m_view, 1);
    column->addWidget(m_view->textScrollBar());
    return versions;
}

void ConflictPanel::setSession(Session *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(this, nullptr, m_session, nullptr);
    }
    m_session = session;
    showFields({});
    if (!session)
        return;
    const auto refresh = [this] {
        showMerged(m_session->mergedFields());
        showFields(m_session->conflicts());
    };
    connect(session, &Session::conflictsChanged, this, refresh);
    connect(this, &ConflictPanel::resolveRequested, session, &Session::resolve);
    refresh();
}

void ConflictPanel::showFields(const QList<ConflictField> &fields)
{
    m_model->setFields(fields);
    m_open->setText(fields.isEmpty()
                        ? QString()
                        : tr("%1 open of %2").arg(m_model->openCount()).arg(fields.size()));
    // Selecting shows the field; a selection that stays has to be shown by hand.
    if (!m_list->currentIndex().isValid() && !fields.isEmpty())
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->nextOpen(-1))));
    else
        showCurrent();
}

void ConflictPanel::showTimes(const ConflictField *field)
{
    const QDateTime loaded = field ? field->loadedAt : QDateTime();
    const QDateTime read = field ? field->readAt : QDateTime();
    m_mine->setDetail(tr("in the editor"));
    m_base->setDetail(loaded.isValid() ? models::momentText(loaded) : QString());
    m_theirs->setDetail(read.isValid() ? tr("read %1", "time").arg(models::momentText(read))
                                       : QString());
}

void ConflictPanel::showMerged(const QStringList &fields)
{
    m_merged->setVisible(!fields.isEmpty());
    m_merged->setText(tr("Merged by themselves: %1").arg(models::nameList(fields)));
}

QString ConflictPanel::currentField() const
{
    const ConflictField *field = currentConflict();
    return field ? field->name : QString();
}

const ConflictField *ConflictPanel::currentConflict() const
{
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    return row >= 0 && row < m_model->fields().size() ? &m_model->fields()[row] : nullptr;
}

void ConflictPanel::showCurrent()
{
    const ConflictField *field = currentConflict();
    m_heads->setEnabled(field != nullptr);
    m_editByHand->setEnabled(field != nullptr);
    m_field->setText(field ? field->name : QString());
    m_question->setText(field ? models::conflictQuestion(*field) : QString());
    showTimes(field);
    m_base->setActionVisible(field && field->proposal.has_value());
    m_aligning.cancel();
    if (!field || !isVisible()) {
        m_textModel->setText(nullptr);
        return;
    }
    m_aligning.run(
        [shown = *field](const StopFlag &stop) { return models::conflictText(shown, stop); },
        [this](const models::ConflictTextPtr &text) { showVersions(text); });
}

void ConflictPanel::showVersions(const models::ConflictTextPtr &text)
{
    if (!text)
        return;
    qsizetype longest = 0;
    qsizetype rows = 0;
    for (const models::RowText &version : text->texts) {
        longest = std::max(longest, version.longest());
        rows = std::max(rows, version.rowCount());
    }
    m_view->lines().setNumberDigits(static_cast<int>(QString::number(rows).size()));
    m_textModel->setText(text);
    m_view->setLongest(longest);
    const int first = m_textModel->firstDifference();
    if (first >= 0) {
        const QModelIndex index = m_textModel->index(first, 0);
        // Current, not selected: a selection would hide what the colours say.
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
    emit versionsShown();
}

void ConflictPanel::decide(Choice choice)
{
    const QString field = currentField();
    if (field.isEmpty())
        return;
    const int row = m_list->currentIndex().row();
    emit resolveRequested(field, choice);
    const int next = m_model->nextOpen(row);
    if (next >= 0)
        m_list->setCurrentIndex(m_model->index(next));
}

void ConflictPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closeRequested();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool ConflictPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The heads keep to the columns, which the vertical scroll bar makes narrower.
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        m_heads->layout()->setContentsMargins(0, 0, m_view->width() - m_view->viewport()->width(),
                                              0);
    return QWidget::eventFilter(watched, event);
}

void ConflictPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showCurrent();
}

void ConflictPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    m_aligning.cancel();
    m_textModel->setText(nullptr);
}

} // namespace taskinput::changes
