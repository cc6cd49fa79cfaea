// How the find bar is put together.
#include "ui/editor/findbar.h"
#include "ui/look/colors.h"
#include "ui/look/icons.h"
#include "ui/look/painting.h"
#include "ui/look/unit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace taskinput::editor {

namespace {

QLineEdit *field(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(name);
    return edit;
}

QToolButton *toolButton(look::Icon icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(look::icon(icon));
    button->setText(name);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

QHBoxLayout *rowLayout(QWidget *row)
{
    const look::Unit u;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(u(10), u(6), u(10), u(6));
    layout->setSpacing(u(6));
    return layout;
}

} // namespace

void FindBar::build()
{
    setAccessibleName(tr("Find and Replace"));
    setBackgroundRole(QPalette::Window);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(findRow());
    layout->addWidget(replaceRow());
    m_replaceRow->hide();
    updateButtons();
}

QToolButton *FindBar::addSwitch(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(button, &QToolButton::toggled, this, [this] { search(true); });
    return button;
}

QWidget *FindBar::findRow()
{
    auto *row = new QWidget(this);
    QHBoxLayout *layout = rowLayout(row);
    m_needle = field(tr("Find"), row);
    m_case = addSwitch(u"Aa"_s, tr("Match Case"));
    m_word = addSwitch(u"\u201cab\u201d"_s, tr("Whole Words"));
    m_regex = addSwitch(u".*"_s, tr("Regular Expression"));
    m_previous = toolButton(look::Icon::Up, tr("Find Previous"), row);
    m_next = toolButton(look::Icon::Down, tr("Find Next"), row);
    m_message = new QLabel(row);
    m_message->setMinimumWidth(look::Unit()(110));
    m_message->setTextInteractionFlags(Qt::NoTextInteraction);
    auto *close = toolButton(look::Icon::Close, tr("Close Find"), row);
    layout->addWidget(m_needle, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_case), static_cast<QWidget *>(m_word),
                          static_cast<QWidget *>(m_regex), static_cast<QWidget *>(m_previous),
                          static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_message)})
        layout->addWidget(part);
    layout->addStretch(0);
    layout->addWidget(close);
    connect(m_needle, &QLineEdit::textChanged, this, [this] { search(true); });
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    return row;
}

QWidget *FindBar::replaceRow()
{
    m_replaceRow = new QWidget(this);
    QHBoxLayout *layout = rowLayout(m_replaceRow);
    layout->setContentsMargins(layout->contentsMargins().left(), 0,
                               layout->contentsMargins().right(),
                               layout->contentsMargins().bottom());
    m_replacement = field(tr("Replace with"), m_replaceRow);
    m_replaceOne = new QPushButton(tr("&Replace"), m_replaceRow);
    m_replaceAll = new QPushButton(tr("Replace &All"), m_replaceRow);
    for (QPushButton *button : {m_replaceOne, m_replaceAll})
        button->setAutoDefault(false);
    layout->addWidget(m_replacement, 1);
    layout->addWidget(m_replaceOne);
    layout->addWidget(m_replaceAll);
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    return m_replaceRow;
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Colors &colors = look::colors(this);
    painter.fillRect(rect(), colors.pane);
    look::paintHairline(painter, {0, 0.5}, {double(width()), 0.5}, colors.hair);
}

} // namespace taskinput::editor
