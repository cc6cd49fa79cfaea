#include "ui/dialogs/aboutdialog.h"

#include "ui/dialogs/parts.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"
#include "ui/widgets/signlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace taskinput::dialogs {

namespace {

constexpr double IconSide = 64.0;
constexpr double TextWidth = 380.0;

//! What a report of a problem needs to say.
QString versionDetails()
{
    return u"Task Input Editor %1, Qt %2, %3, %4"_s.arg(
        QString::fromLatin1(TASKINPUT_VERSION), QString::fromLatin1(qVersion()),
        QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    const look::Unit u;
    setWindowTitle(tr("About Task Input Editor"));
    auto *icon = new widgets::SignLabel(IconSide, this);
    icon->setProgramIcon();
    QLabel *title = sentence(tr("Task Input Editor"), this);
    look::useRelativeFont(title, look::size::PageTitle, QFont::DemiBold);
    QLabel *version = sentence(tr("Version %1").arg(QString::fromLatin1(TASKINPUT_VERSION)), this);
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel *what = sentence(
        tr("Edits the saved input of Apify Actor tasks and sends only what changed."), this);
    QLabel *legal =
        detail(tr("Apache License 2.0. Made with Qt %1, QtKeychain and cpp-httplib. "
                  "Apify is a trademark of Apify Technologies; this program is not theirs.")
                   .arg(QString::fromLatin1(qVersion())),
               this);
    for (QLabel *label : {title, version, what, legal}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setFixedWidth(u(TextWidth));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy details"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(versionDetails()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *column = new QVBoxLayout(this);
    spaceOut(*column);
    column->addWidget(icon, 0, Qt::AlignHCenter);
    for (QLabel *label : {title, version, what, legal})
        column->addWidget(label, 0, Qt::AlignHCenter);
    column->addSpacing(u(8));
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace taskinput::dialogs
