#include "ui/widgets/fieldparts.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace taskinput::widgets {

void addLeadingSign(QLineEdit &field, look::Icon icon, const QString &meaning)
{
    QAction *action = field.addAction(look::icon(icon), QLineEdit::LeadingPosition);
    action->setText(meaning);
    action->setToolTip(QString());
}

void addClearButton(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    // The name that QLineEdit gives it is the only way to reach it.
    if (auto *action = field.findChild<QAction *>(u"_q_qlineeditclearaction"_s))
        action->setText(QCoreApplication::translate("FieldParts", "Clear"));
}

} // namespace taskinput::widgets
