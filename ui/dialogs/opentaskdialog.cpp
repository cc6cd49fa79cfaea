#include "ui/dialogs/opentaskdialog.h"

#include "api/taskref.h"
#include "ui/dialogs/parts.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/fieldparts.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace taskinput::dialogs {

namespace {
constexpr double FieldWidth = 420.0;
}

OpenTaskDialog::OpenTaskDialog(QWidget *parent)
    : QDialog(parent)
    , m_reference(new QLineEdit(this))
    , m_error(new widgets::ErrorLine(this))
{
    setWindowTitle(tr("Open Task"));
    auto *label = new QLabel(tr("&Task"), this);
    look::useRelativeFont(label, look::size::Body, QFont::DemiBold);
    label->setBuddy(m_reference);
    m_reference->setAccessibleName(tr("Task reference"));
    m_reference->setPlaceholderText(tr("ID, user/name or Console link"));
    m_reference->setMinimumWidth(look::Unit()(FieldWidth));
    widgets::addClearButton(*m_reference);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &OpenTaskDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reference, &QLineEdit::textEdited, this, [this] { setError({}); });
    connect(m_reference, &QLineEdit::textChanged, this, &OpenTaskDialog::updateButton);

    auto *column = new QVBoxLayout(this);
    spaceOut(*column);
    column->addWidget(label);
    column->addWidget(m_reference);
    column->addWidget(m_error);
    column->addWidget(
        detail(tr("The ID, user/name, user~name, the name of one of your own tasks, or "
                  "the address of its page in Apify Console."),
               this));
    column->addStretch(1);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetMinimumSize);
    takeClipboard();
    updateButton();
}

//! Who has just copied the address of a task wants to open that one.
void OpenTaskDialog::takeClipboard()
{
    constexpr qsizetype LongestAddress = 500;
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    const bool isAddress =
        copied.size() < LongestAddress && copied.startsWith("https://console.apify.com/"_L1);
    if (isAddress && api::parseTaskRef(copied))
        setReference(copied);
}

void OpenTaskDialog::setReference(const QString &reference)
{
    m_reference->setText(reference);
    m_reference->selectAll();
}

void OpenTaskDialog::setError(const QString &text)
{
    m_error->setMessage(text);
    m_reference->setAccessibleDescription(text);
}

void OpenTaskDialog::updateButton()
{
    const bool isEmpty = m_reference->text().trimmed().isEmpty();
    m_open->setEnabled(!isEmpty);
    m_open->setAccessibleDescription(isEmpty ? tr("Enter a task first.") : QString());
}

void OpenTaskDialog::finish()
{
    const QString reference = m_reference->text().trimmed();
    if (!api::parseTaskRef(reference)) {
        setError(tr("This is not the ID, name or address of a task."));
        m_reference->setFocus();
        return;
    }
    accept();
    emit openRequested(reference);
}

} // namespace taskinput::dialogs
