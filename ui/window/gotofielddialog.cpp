#include "ui/window/gotofielddialog.h"

#include "ui/look/unit.h"
#include "json/path.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace taskinput::window {

namespace {

// A list that nobody reads to its end: typing narrows it.
constexpr int mostRows = 500;

} // namespace

GoToFieldDialog::GoToFieldDialog(json::DocumentPtr document, QWidget *parent)
    : QDialog(parent)
    , m_document(std::move(document))
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Go to Field"));
    auto *label = new QLabel(tr("&Name or path, for instance startUrls[3].url"), this);
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("Field name or path"));
    m_list->setAccessibleName(tr("Fields"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Go"), QDialogButtonBox::AcceptRole);

    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_text);
    column->addWidget(m_list);
    column->addWidget(buttons);
    resize(look::Unit()(420), look::Unit()(360));

    connect(m_text, &QLineEdit::textChanged, this, &GoToFieldDialog::filter);
    connect(m_list, &QListWidget::itemActivated, this, &GoToFieldDialog::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToFieldDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_text->installEventFilter(this);
    filter();
}

void GoToFieldDialog::filter()
{
    m_list->clear();
    if (!m_document->isObject())
        return;
    const QString wanted = m_text->text();
    for (const json::NodeId member : m_document->children(m_document->root())) {
        const QString name = m_document->key(member);
        if (!name.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, m_document->node(member).key.begin);
        if (m_list->count() == mostRows)
            break;
    }
    m_list->setCurrentRow(0);
}

void GoToFieldDialog::choose()
{
    json::NodeId node = json::nodeForPath(*m_document, m_text->text());
    if (const QListWidgetItem *item = m_list->currentItem()) {
        emit chosen(item->data(Qt::UserRole).toInt());
        accept();
    } else if (node != json::NoNode) {
        const json::Node &found = m_document->node(node);
        emit chosen(found.key.isEmpty() ? found.span.begin : found.key.begin);
        accept();
    }
}

bool GoToFieldDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            const int by = key->key() == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + by, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace taskinput::window
