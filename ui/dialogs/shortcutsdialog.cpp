#include "ui/dialogs/shortcutsdialog.h"

#include "ui/dialogs/parts.h"
#include "ui/look/unit.h"
#include "ui/widgets/fieldparts.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace taskinput::dialogs {

namespace {

constexpr double Width = 520.0;
constexpr double Height = 560.0;

QString keysOf(const QAction &action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action.shortcuts();
    for (const QKeySequence &shortcut : shortcuts) {
        // F14 and the like are on few keyboards: they work, but say nothing to most people.
        const Qt::Key key = shortcut[0].key();
        if (key < Qt::Key_F13 || key > Qt::Key_F35)
            keys.append(shortcut.toString(QKeySequence::NativeText));
    }
    return keys.join(u"   "_s);
}

//! The command as people say it: without access key and dots.
QString nameOf(const QAction &action)
{
    QString name = action.text();
    name.remove(u'&');
    if (name.endsWith(u'…'))
        name.chop(1);
    return name;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_filter->setPlaceholderText(tr("Filter shortcuts"));
    m_filter->setAccessibleName(tr("Filter shortcuts"));
    widgets::addClearButton(*m_filter);
    widgets::addLeadingSign(*m_filter, look::Icon::Search, tr("Search"));
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QAction *action : actions) {
        if (!action->shortcuts().isEmpty())
            add(nameOf(*action), keysOf(*action));
    }
    addKeysOfViews();
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    spaceOut(*column);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    const look::Unit u;
    resize(u(Width), u(Height));
    m_filter->setFocus();
}

void ShortcutsDialog::add(const QString &command, const QString &keys)
{
    auto *row = new QTreeWidgetItem(m_list, {command, keys});
    row->setToolTip(0, command);
    row->setData(0, Qt::AccessibleTextRole, tr("%1: %2").arg(command, keys));
}

//! Keys that belong to a list rather than to the window.
void ShortcutsDialog::addKeysOfViews()
{
    const auto native = [](Qt::Key key) {
        return QKeySequence(key).toString(QKeySequence::NativeText);
    };
    add(tr("Task list: open the task"), native(Qt::Key_Return));
    add(tr("Change list: tick or untick a field"), native(Qt::Key_Space));
    add(tr("Change list: go to the field in the text"), native(Qt::Key_Return));
    add(tr("Change list: undo the change"), native(Qt::Key_Delete));
    add(tr("Leave a pop-up, cancel a read or a wait"), native(Qt::Key_Escape));
}

void ShortcutsDialog::filter(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_list->topLevelItem(i);
        const bool matches = row->text(0).contains(wanted, Qt::CaseInsensitive)
            || row->text(1).contains(wanted, Qt::CaseInsensitive);
        row->setHidden(!matches);
    }
}

} // namespace taskinput::dialogs
