#include "ui/editor/chipeditor.h"

#include "ui/editor/editorpane.h"
#include "ui/editor/findbar.h"
#include "ui/editor/jsoneditor.h"
#include "ui/look/unit.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace taskinput::editor {

namespace {

bool hasOnlyCrLf(const QString &text)
{
    const qsizetype pairs = text.count(u"\r\n"_s);
    return pairs > 0 && text.count(u'\n') == pairs && text.count(u'\r') == pairs;
}

} // namespace

ChipEditor::ChipEditor(const QString &name, bool isEditable, QWidget *parent)
    : QDialog(parent)
    , m_pane(new EditorPane(this))
{
    setWindowTitle(name.isEmpty() ? tr("Long Text") : name);
    const look::Unit u;
    resize(u(760), u(520));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, u(10));
    layout->addWidget(m_pane, 1);
    auto *buttons = new QDialogButtonBox(
        isEditable ? QDialogButtonBox::Ok | QDialogButtonBox::Cancel
                   : QDialogButtonBox::StandardButtons(QDialogButtonBox::Close),
        this);
    buttons->setContentsMargins(u(10), 0, u(10), 0);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);

    editor().setAccessibleName(name.isEmpty() ? tr("Text") : tr("Text of %1").arg(name));
    editor().setSyntax(CodeView::Syntax::Plain);
    editor().setEditable(isEditable);
    FindBar &findBar = m_pane->findBar();
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, &findBar,
            &FindBar::open);
    connect(new QShortcut(QKeySequence::Replace, this), &QShortcut::activated, &findBar,
            &FindBar::openForReplacing);
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, &findBar,
            &FindBar::findNext);
    connect(new QShortcut(QKeySequence::FindPrevious, this), &QShortcut::activated, &findBar,
            &FindBar::findPrevious);
    editor().setFocus();
}

void ChipEditor::setValue(const QString &value)
{
    m_hasCrLf = hasOnlyCrLf(value);
    QString shown = value;
    if (m_hasCrLf)
        shown.remove(u'\r');
    m_original = text::Text(shown);
    m_buffer.reset(m_original);
    editor().attach(&m_buffer);
}

QString ChipEditor::value() const
{
    QString value = m_buffer.text().toString();
    if (m_hasCrLf)
        value.replace(u"\n"_s, u"\r\n"_s);
    return value;
}

bool ChipEditor::isChanged() const
{
    return !(m_buffer.text() == m_original);
}

JsonEditor &ChipEditor::editor() const
{
    return m_pane->editor();
}

} // namespace taskinput::editor
