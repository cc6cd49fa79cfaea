#include "ui/panels/fieldhelppanel.h"

#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/widgets/chip.h"

#include "session/session.h"
#include "json/path.h"

#include <QHBoxLayout>
#include <QLabel>

namespace taskinput::panels {

using namespace Qt::StringLiterals;
using session::Session;

namespace {

QLabel *textLabel(const QFont &font)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFont(font);
    return label;
}

//! Hidden while it has nothing to say; then it can't take the focus either.
void setWords(QLabel *label, const QString &words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
    label->setFocusPolicy(words.isEmpty() ? Qt::NoFocus : Qt::ClickFocus);
}

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    return label;
}

} // namespace

FieldHelpPanel::FieldHelpPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_title(textLabel(look::sized(font(), look::size::PanelTitle, QFont::DemiBold)))
    , m_fieldName(textLabel(look::monoFont(font())))
    , m_description(wrapped(textLabel(font())))
    , m_choices(wrapped(textLabel(look::sized(font(), look::size::Detail))))
    , m_facts(wrapped(textLabel(look::sized(font(), look::size::Detail))))
    , m_type(new widgets::Chip)
    , m_required(new widgets::Chip)
    , m_secret(new widgets::Chip)
{
    const look::Unit u;
    setAccessibleName(tr("Field help"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::AlternateBase);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(u(14), u(10), u(14), u(10));
    column->setSpacing(u(4));
    auto *head = new QHBoxLayout;
    head->setSpacing(u(8));
    m_required->setContent(tr("required"), std::nullopt, look::State::Warning);
    m_secret->setContent(tr("secret"), look::Icon::Lock, look::State::Secret);
    head->addWidget(m_title);
    head->addWidget(m_fieldName);
    head->addStretch(1);
    for (widgets::Chip *chip : {m_type, m_required, m_secret})
        head->addWidget(chip);
    column->addLayout(head);
    for (QLabel *label : {m_description, m_choices, m_facts})
        column->addWidget(label);
    column->addStretch(1);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_choices->setForegroundRole(QPalette::PlaceholderText);
    setWidget(page);
    showNothing({});
}

void FieldHelpPanel::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_name.clear();
    if (!session) {
        showNothing({});
        return;
    }
    connect(session, &Session::analysisChanged, this, &FieldHelpPanel::refresh);
    connect(session, &Session::schemaChanged, this, &FieldHelpPanel::refresh);
    refresh();
}

void FieldHelpPanel::setCaret(qint32 position)
{
    m_caret = position;
    refresh();
}

void FieldHelpPanel::refresh()
{
    const session::AnalysisPtr analysis = m_session ? m_session->analysis() : nullptr;
    if (!analysis)
        return;
    const json::NodeId member = json::topLevelMemberAt(*analysis->draft, m_caret);
    if (member == json::NoNode) {
        showNothing(tr("Put the caret into a field to see what it is for."));
        return;
    }
    const QString name = analysis->draft->key(member);
    const schema::InputSchemaPtr schema = m_session->inputSchema();
    const json::DocumentPtr baseline = m_session->baseline();
    models::FieldText text =
        models::fieldText(name, schema ? schema->field(name) : nullptr, baseline.get(),
                          m_session->secretFields().contains(name));
    if (text.description.isEmpty())
        text.description = !schema
            ? tr("The Actor has no input schema, so nothing is known about its fields.")
            : schema->field(name) ? QString()
                                  : tr("The Actor's input schema does not know this field.");
    showField(name, text);
}

void FieldHelpPanel::showField(const QString &name, const models::FieldText &text)
{
    m_name = name;
    setWords(m_title, text.title);
    setWords(m_fieldName, text.title == name ? QString() : name);
    m_type->setContent(text.type);
    m_type->setVisible(!text.type.isEmpty());
    m_required->setVisible(text.isRequired);
    m_secret->setVisible(text.isSecret);
    setWords(m_description, text.description);
    const QString choices = text.choices.join(u", "_s);
    setWords(m_choices,
             choices.isEmpty()              ? QString()
                 : text.choicesAreProposals ? tr("Proposed: %1").arg(choices)
                                            : tr("One of: %1").arg(choices));
    setWords(m_facts, text.facts.join(u"   ·   "_s));
}

void FieldHelpPanel::showNothing(const QString &sentence)
{
    m_name.clear();
    for (widgets::Chip *chip : {m_type, m_required, m_secret})
        chip->hide();
    for (QLabel *label : {m_title, m_fieldName, m_choices, m_facts})
        setWords(label, {});
    setWords(m_description, sentence);
}

} // namespace taskinput::panels
