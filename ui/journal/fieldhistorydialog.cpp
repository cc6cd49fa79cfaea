#include "ui/journal/fieldhistorydialog.h"

#include "ui/editor/jsonview.h"
#include "ui/journal/journaldelegate.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"

#include "json/format.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace taskinput::journal {

using session::FieldValue;
using session::JournalEntry;

namespace {

constexpr int mostSends = 500;
constexpr qint64 longestListed = 2'000;
//! A longer value is shown as it is: laying it out anew would be felt.
constexpr qsizetype longestFormatted = 1'000'000;

QString shown(const QString &raw)
{
    if (raw.size() > longestFormatted)
        return raw;
    return json::formatted(*json::Document::parse(raw)).value_or(raw);
}

} // namespace

FieldHistoryDialog::FieldHistoryDialog(session::JournalSink &journal, const session::DraftId &id,
                                       const QString &field, QWidget *parent)
    : QDialog(parent)
    , m_journal(&journal)
    , m_id(id)
    , m_field(field)
    , m_model(new models::FieldHistoryModel(this))
    , m_list(new QListView(this))
    , m_value(new editor::JsonView(this))
    , m_words(new QLabel(this))
    , m_empty(new widgets::EmptyState(this))
    , m_pages(new QStackedLayout)
    , m_restore(nullptr)
{
    setWindowTitle(tr("History of %1").arg(models::nameText(field)));
    const look::Unit u;
    auto *delegate = new JournalDelegate(m_list);
    delegate->setShowsValues(true);
    m_list->setItemDelegate(delegate);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Values of %1").arg(models::nameText(field)));
    m_value->setAccessibleName(tr("Value"));
    m_value->setFrameShape(QFrame::NoFrame);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setWordWrap(true);
    auto *value = new QWidget(this);
    auto *values = new QVBoxLayout(value);
    values->setContentsMargins(0, 0, 0, 0);
    values->addWidget(m_value);
    values->addWidget(m_words);
    m_words->hide();
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_list);
    splitter->addWidget(value);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({u(300), u(300)});
    m_empty->setIcon(look::Icon::History);
    m_empty->setSentence(tr("Reading the journal…"));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(splitter);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = buttons->addButton(tr("Restore into Editor"), QDialogButtonBox::AcceptRole);
    m_restore->setDefault(true);
    m_restore->setEnabled(false);
    buttons->setContentsMargins(u(14), u(10), u(14), u(14));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_pages, 1);
    column->addWidget(new widgets::HairLine);
    column->addWidget(buttons);
    resize(u(640), u(380));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &FieldHistoryDialog::restore);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FieldHistoryDialog::showValue);
    session::JournalQuery query;
    query.account = id.account;
    query.taskId = id.taskId;
    query.field = field;
    query.limit = mostSends;
    query.longestValue = longestListed;
    journal.find(query, this, [this](const QList<JournalEntry> &entries) { take(entries); });
}

void FieldHistoryDialog::take(const QList<JournalEntry> &entries)
{
    m_model->setValues(session::fieldHistory(entries, m_field));
    if (m_model->rowCount() == 0) {
        m_empty->setTitle(tr("No history yet"));
        m_empty->setSentence(
            tr("No send from here has saved %1, so its earlier values are not known.")
                .arg(models::nameText(m_field)));
        return;
    }
    m_pages->setCurrentIndex(1);
    m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus();
}

void FieldHistoryDialog::showValue()
{
    const FieldValue *value = m_model->value(m_list->currentIndex());
    m_restore->setEnabled(false);
    if (!value || !m_journal)
        return;
    session::JournalQuery whole;
    whole.account = m_id.account;
    whole.sendId = value->sendId;
    whole.limit = 1;
    m_journal->find(whole, this,
                    [this, value = *value, round = ++m_round](const QList<JournalEntry> &found) {
                        if (round == m_round && !found.isEmpty())
                            takeWhole(value, found.constFirst());
                    });
}

void FieldHistoryDialog::takeWhole(const FieldValue &value, const JournalEntry &entry)
{
    m_raw = value.isSecret ? QString() : session::valueOf(value, entry, m_field);
    const bool hasText = !m_raw.isNull();
    m_value->setVisible(hasText);
    m_words->setVisible(!hasText);
    if (hasText)
        m_value->showText(shown(m_raw));
    else
        m_words->setText(value.isSecret ? tr("Values of secrets are not kept in the journal.")
                                        : tr("The field was not set."));
    m_restore->setEnabled(!value.isSecret);
}

void FieldHistoryDialog::restore()
{
    emit restoreRequested(m_id, m_field, m_raw);
    accept();
}

} // namespace taskinput::journal
