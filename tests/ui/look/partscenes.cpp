#include "scenes.h"

#include "ui/look/colors.h"
#include "ui/look/icons.h"
#include "ui/look/unit.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filledbutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sendbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace taskinput::gallery {

namespace {

QPushButton *button(const QString &text, bool isFlat, bool isEnabled)
{
    auto *result = new QPushButton(text);
    result->setFlat(isFlat);
    result->setEnabled(isEnabled);
    return result;
}

std::unique_ptr<QWidget> controls()
{
    auto page = std::make_unique<QWidget>();
    const look::Unit u;
    auto *grid = new QGridLayout(page.get());
    grid->setSpacing(u(12));
    int row = 0;
    for (const bool isOn : {true, false}) {
        int column = 0;
        const auto add = [&](QWidget *widget) {
            widget->setEnabled(isOn);
            grid->addWidget(widget, row, column++, Qt::AlignLeading | Qt::AlignVCenter);
        };
        auto *standard = button(u"Default"_s, false, true);
        standard->setDefault(true);
        auto *withIcon = button(u"Undo change"_s, true, true);
        withIcon->setIcon(look::icon(look::Icon::Undo));
        auto *withMenu = button(u"Menu"_s, false, true);
        withMenu->setMenu(new QMenu(withMenu));
        add(button(u"Button"_s, false, true));
        add(standard);
        add(button(u"Flat"_s, true, true));
        add(withIcon);
        add(withMenu);
        ++row;
        column = 0;
        auto *ticked = new QCheckBox(u"Tick box"_s);
        ticked->setChecked(true);
        auto *mixed = new QCheckBox(u"Partly"_s);
        mixed->setCheckState(Qt::PartiallyChecked);
        auto *chosen = new QRadioButton(u"Chosen"_s);
        chosen->setChecked(true);
        auto *other = new QRadioButton(u"Other"_s);
        other->setAutoExclusive(false);
        add(ticked);
        add(new QCheckBox(u"Empty"_s));
        add(mixed);
        add(chosen);
        add(other);
        ++row;
        column = 0;
        auto *field = new QLineEdit(u"Field"_s);
        field->addAction(look::icon(look::Icon::Search), QLineEdit::LeadingPosition);
        field->setClearButtonEnabled(true);
        auto *placeholder = new QLineEdit;
        placeholder->setPlaceholderText(u"Placeholder"_s);
        auto *combo = new QComboBox;
        combo->addItems({u"As the system"_s, u"Light"_s});
        auto *editable = new QComboBox;
        editable->setEditable(true);
        editable->addItem(u"editable"_s);
        auto *spin = new QSpinBox;
        spin->setSuffix(u" MB"_s);
        spin->setValue(42);
        add(field);
        add(placeholder);
        add(combo);
        add(editable);
        add(spin);
        ++row;
    }
    auto *tabs = new QTabBar;
    for (const QString &name : {u"Changes 5"_s, u"Text difference"_s, u"Request"_s})
        tabs->addTab(name);
    grid->addWidget(tabs, row, 0, 1, 3);
    auto *progress = new QProgressBar;
    progress->setTextVisible(false);
    progress->setValue(60);
    grid->addWidget(progress, row++, 3, 1, 2);
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels({u"Command"_s, u"Keys"_s});
    for (int i = 0; i < 12; ++i) {
        auto *item = new QTreeWidgetItem(tree, {u"Row %1"_s.arg(i), u"Ctrl+%1"_s.arg(i)});
        item->setCheckState(0, i % 2 ? Qt::Checked : Qt::Unchecked);
        new QTreeWidgetItem(item, {u"child"_s});
    }
    tree->setCurrentItem(tree->topLevelItem(1));
    grid->addWidget(tree, row, 0, 1, 3);
    auto *text = new QTextEdit(u"Some text that is selected"_s);
    text->selectAll();
    grid->addWidget(text, row, 3, 1, 2);
    page->resize(820, 620);
    return page;
}

std::unique_ptr<QWidget> messages(int width)
{
    using Severity = widgets::Message::Severity;
    auto page = std::make_unique<QWidget>();
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(page.get());
    column->setContentsMargins(0, 0, 0, 10);
    column->setSpacing(0);
    const std::vector<widgets::Message> all{
        {.severity = Severity::Info,
         .text =
             u"Restored your unsent edit from yesterday 14:07. The task has not changed since."_s,
         .buttons = {{1, u"Show changes"_s, {}}, {2, u"Discard"_s, {}}}},
        {.severity = Severity::Success,
         .text =
             u"Saved and checked. Apify now has 4 new values. It encrypted apiKey, as intended."_s,
         .buttons = {{1, u"Undo"_s, {}}, {2, u"Start run in Console"_s, {}}},
         .literals = {u"apiKey"_s}},
        {.severity = Severity::Warning,
         .text = u"The draft could not be written. Your edit exists only in this window."_s,
         .buttons = {{1, u"Export…"_s, {}}}},
        {.severity = Severity::Error,
         .text = u"This token may not change this task. Your edit is kept. A limited token needs "
                 u"Write on the task "
                 "and Run on its Actor."_s,
         .buttons = {{1, u"Use another account"_s, {}}, {2, u"Copy report"_s, {}}}},
        {.severity = Severity::Conflict, .text = u"Changed on Apify while you were editing."_s}};
    for (const widgets::Message &message : all) {
        auto *bar = new widgets::MessageBar;
        bar->showMessage(message);
        column->addWidget(bar);
    }
    column->addStretch(1);
    page->resize(width, width > 500 ? 380 : 560);
    return page;
}

std::unique_ptr<QWidget> sendStates()
{
    using Look = widgets::SendPresentation::Look;
    auto page = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(page.get());
    const std::vector<widgets::SendPresentation> all{
        {.text = u"Send 4 fields"_s, .isEnabled = true},
        {.text = u"Resolve 1 field"_s, .isEnabled = true, .icon = look::Icon::Conflict},
        {.text = u"Check what Apify has"_s, .isEnabled = true},
        {.text = u"Send"_s, .reason = u"Nothing changed"_s},
        {.text = u"Checking…"_s, .look = Look::Outlined, .icon = look::Icon::Stop},
        {.text = u"Cancel"_s, .isEnabled = true, .look = Look::Outlined, .icon = look::Icon::Stop}};
    for (const widgets::SendPresentation &shown : all) {
        auto *send = new widgets::SendButton;
        send->setMenu(new QMenu(send));
        send->reserve({u"Check what Apify has"_s});
        send->setPresentation(shown);
        column->addWidget(send);
    }
    auto *chips = new QHBoxLayout;
    for (const auto &[text, state] :
         {std::pair{u"integer"_s, std::optional<look::State>()},
          std::pair{u"required"_s, std::optional(look::State::Warning)},
          std::pair{u"secret"_s, std::optional(look::State::Secret)},
          std::pair{u"4 unsent"_s, std::optional(look::State::Changed)}}) {
        auto *chip = new widgets::Chip;
        chip->setContent(text, state ? std::optional(look::Icon::Lock) : std::nullopt, state);
        chips->addWidget(chip);
    }
    column->addLayout(chips);
    column->addWidget(new widgets::FilledButton(u"Sign in"_s));
    page->resize(360, 320);
    return page;
}

std::unique_ptr<QWidget> menu()
{
    auto result = std::make_unique<QMenu>();
    const auto add = [&result](const QString &text, const QString &key) {
        QAction *action = result->addAction(text);
        action->setShortcut(QKeySequence(key));
        return action;
    };
    add(u"&Open Task…"_s, u"Ctrl+O"_s)->setIcon(look::icon(look::Icon::Search));
    result->addMenu(u"Open &Recent"_s)->addAction(u"x"_s);
    result->addSeparator();
    QAction *wrap = add(u"Word Wrap"_s, {});
    wrap->setCheckable(true);
    wrap->setChecked(true);
    add(u"Redo"_s, u"Ctrl+Shift+Z"_s)->setEnabled(false);
    add(u"Quit"_s, u"Ctrl+Q"_s);
    result->setActiveAction(wrap);
    return result;
}

class IconSheet : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const look::Colors &c = look::colors(this);
        for (int i = 0; i < look::IconCount; ++i) {
            const auto which = static_cast<look::Icon>(i);
            int x = (i % 8) * 100 + 8;
            const int y = (i / 8) * 48 + 4;
            for (const int side : {12, 14, 16, 18, 24}) {
                look::paintIcon(painter, QRect(x, y + (24 - side) / 2, side, side), which, c.text2);
                x += side + 3;
            }
        }
    }
};

std::unique_ptr<QWidget> icons()
{
    auto sheet = std::make_unique<IconSheet>();
    sheet->resize(810, 300);
    return sheet;
}

} // namespace

std::vector<Scene> partScenes()
{
    return {{u"controls"_s, [] { return controls(); }},
            {u"messages-wide"_s, [] { return messages(680); }},
            {u"messages-narrow"_s, [] { return messages(430); }},
            {u"send"_s, [] { return sendStates(); }},
            {u"menu"_s, [] { return menu(); }},
            {u"icons"_s, [] { return icons(); }}};
}

} // namespace taskinput::gallery
