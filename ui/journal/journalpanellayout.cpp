// How the journal's pane is put together.
#include "ui/journal/journalpanel.h"

#include "ui/changes/changeview.h"
#include "ui/journal/journaldelegate.h"
#include "ui/journal/journaldetail.h"
#include "ui/look/unit.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldparts.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/progressline.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

namespace taskinput::journal {

QWidget *JournalPanel::makeHead()
{
    const look::Unit u;
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(u(10), u(4), u(10), u(4));
    row->setSpacing(u(6));
    m_search->setPlaceholderText(tr("Search the journal"));
    m_search->setAccessibleName(tr("Search the journal"));
    m_search->setToolTip(tr("Finds task names, field names and values"));
    widgets::addClearButton(*m_search);
    widgets::addLeadingSign(*m_search, look::Icon::Search, tr("Search"));
    m_scope->addItem(tr("This task"), false);
    m_scope->addItem(tr("All tasks"), true);
    m_scope->setAccessibleName(tr("Sends of"));
    m_scope->view()->setAccessibleName(m_scope->accessibleName());
    m_scope->setVisible(m_ofOneTask);
    m_export->setFlat(true);
    m_export->setAutoDefault(false);
    row->addWidget(m_search, 1);
    row->addWidget(m_scope);
    row->addWidget(m_export);
    return head;
}

void JournalPanel::layOut()
{
    const look::Unit u;
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Journal"));
    m_view->setItemDelegate(new JournalDelegate(m_view));
    m_view->setModel(m_model);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_view->setMinimumWidth(u(160));
    m_detail->setMinimumWidth(u(160));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_detail);
    m_splitter->setSizes({u(340), u(340)});
    auto *list = new QWidget(this);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_empty);
    list->setLayout(m_pages);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_progress);
    column->addWidget(new widgets::HairLine);
    column->addWidget(list, 1);
    m_pages->setContentsMargins(0, 0, 0, 0);
}

} // namespace taskinput::journal
