#include "ui/dialogs/replacedialog.h"

#include "ui/dialogs/parts.h"
#include "ui/editor/jsonview.h"
#include "ui/look/icons.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"
#include "ui/widgets/signlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace taskinput::dialogs {

namespace {

constexpr double Width = 640.0;
constexpr double Height = 520.0;
constexpr double SignSide = 14.0;

//! How much will be left: "24 fields, 2.4 kB".
QString amount(const session::Replacement &replacement)
{
    const bool isList = replacement.result && !replacement.result->isObject();
    const QString count = models::countText(replacement.fieldCount);
    const QString size = models::sizeText(replacement.bytes);
    if (isList) {
        return replacement.fieldCount == 1 ? ReplaceDialog::tr("1 item, %1").arg(size)
                                           : ReplaceDialog::tr("%1 items, %2").arg(count, size);
    }
    return replacement.fieldCount == 1 ? ReplaceDialog::tr("1 field, %1").arg(size)
                                       : ReplaceDialog::tr("%1 fields, %2").arg(count, size);
}

} // namespace

ReplaceDialog::ReplaceDialog(const session::Replacement &replacement, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Replace Whole Input"));
    auto *column = new QVBoxLayout(this);
    spaceOut(*column);
    column->addWidget(
        sentence(tr("This replaces the whole saved input with what you see here (%1). "
                    "Changes made by others in the last moments would be lost.")
                     .arg(amount(replacement)),
                 this));
    if (!replacement.removals.isEmpty())
        column->addWidget(makeFieldLine(tr("Removed for real: %1"), replacement.removals, true));
    if (!replacement.changes.isEmpty())
        column->addWidget(makeFieldLine(tr("Changed with it: %1"), replacement.changes, false));

    auto *title = heading(tr("What will be left"), this);
    auto *text = new editor::JsonView(this);
    text->setAccessibleName(tr("What will be left"));
    text->setFrameShape(QFrame::StyledPanel);
    if (replacement.result)
        text->showText(replacement.result->text());
    column->addWidget(title);
    column->addWidget(text, 1);
    column->addWidget(detail(tr("Compared with what Apify had at %1. If someone changes the input "
                                "after that, nothing is replaced.")
                                 .arg(models::timeWithSeconds(replacement.readAt)),
                             this));

    // The safe one is the default: Enter alone must not replace anything.
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *replace = buttons->addButton(tr("Replace input"), QDialogButtonBox::AcceptRole);
    replace->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    const look::Unit u;
    resize(u(Width), u(Height));
}

QWidget *ReplaceDialog::makeFieldLine(const QString &words, const QStringList &names,
                                      bool areRemoved)
{
    const look::Unit u;
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(u(8));
    auto *sign = new widgets::SignLabel(SignSide, holder);
    sign->setSign(areRemoved ? look::Icon::Minus : look::Icon::Tilde,
                  areRemoved ? look::Tint::Removed : look::Tint::Changed);
    row->addWidget(sign, 0, Qt::AlignTop);
    QLabel *text = sentence(words.arg(models::nameList(names)), holder);
    text->setToolTip(names.join(u'\n'));
    row->addWidget(text, 1);
    return holder;
}

} // namespace taskinput::dialogs
