#include "ui/journal/journaldetail.h"

#include "ui/changes/diffdelegate.h"
#include "ui/changes/linesview.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"
#include "ui/models/journaltexts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"

#include "session/analysis.h"
#include "json/edits.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>

namespace taskinput::journal {

using namespace Qt::StringLiterals;
using session::JournalEntry;
using session::JournalField;

namespace {

QString headOf(const JournalEntry &entry)
{
    QStringList parts{entry.taskName, models::momentText(entry.at), models::resultText(entry)};
    if (entry.duration.count() > 0)
        parts += models::durationText(entry.duration);
    return parts.join(u" · "_s);
}

//! The fields of one side as an object. What a secret was is not shown, whatever stands here.
QString objectOf(const QList<JournalField> &fields, bool isAfter)
{
    QStringList members;
    for (const JournalField &field : fields) {
        const QString secret = isAfter || !field.before.isNull()
            ? (isAfter ? u"\"after\""_s : u"\"before\""_s)
            : QString();
        const QString value = field.isSecret ? secret : isAfter ? field.after : field.before;
        if (!value.isNull())
            members += json::quoted(field.name) + u':' + value;
    }
    return u'{' + members.join(u',') + u'}';
}

models::TextDifferencePtr differenceOf(const QList<JournalField> &fields, const StopFlag &stop)
{
    session::Analysis both;
    both.baseline = json::Document::parse(objectOf(fields, false), stop);
    both.draft = json::Document::parse(objectOf(fields, true), stop);
    if (!both.baseline || !both.draft)
        return nullptr;
    QSet<QString> secrets;
    for (const JournalField &field : fields) {
        if (field.isSecret)
            secrets.insert(field.name);
    }
    return models::textDifference(both, secrets, stop);
}

} // namespace

JournalDetail::JournalDetail(QWidget *parent)
    : QWidget(parent)
    , m_head(new widgets::ElidedLabel(Qt::ElideRight, this))
    , m_model(new models::TextDiffModel(models::TextDiffModel::Mode::Inline, this))
    , m_view(new changes::LinesView)
    , m_lines(new QWidget)
    , m_words(new widgets::EmptyState)
    , m_pages(new QStackedLayout)
    , m_undo(new QPushButton(tr("Undo This Send…"), this))
    , m_history(new QPushButton(tr("Field History…"), this))
{
    const look::Unit u;
    m_head->setContentsMargins(u(12), u(6), u(12), u(6));
    m_head->setTextFormat(Qt::PlainText);
    look::useRelativeFont(m_head, look::size::SecondLine, QFont::DemiBold);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Before and after"));
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_view, 1);
    lines->addWidget(m_view->textScrollBar());
    m_words->setIconVisible(false);
    m_pages->addWidget(m_lines);
    m_pages->addWidget(m_words);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(u(10), u(4), u(10), u(4));
    foot->setSpacing(u(4));
    for (QPushButton *button : {m_undo, m_history}) {
        button->setFlat(true);
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    foot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(new widgets::HairLine);
    column->addLayout(m_pages, 1);
    column->addWidget(new widgets::HairLine);
    column->addLayout(foot);

    connect(m_undo, &QPushButton::clicked, this, &JournalDetail::undoRequested);
    connect(m_history, &QPushButton::clicked, this, &JournalDetail::historyRequested);
    connect(m_view, &changes::LinesView::openRequested, this,
            [this](const QModelIndex &index) { m_model->openBand(index.row()); });
    connect(m_view, &changes::LinesView::copyRequested, this, [this] {
        QList<int> rows;
        for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
            rows += index.row();
        std::ranges::sort(rows);
        QGuiApplication::clipboard()->setText(m_model->textOf(rows));
    });
    clear();
}

void JournalDetail::clear()
{
    m_building.cancel();
    m_model->setDifference(nullptr);
    m_head->setText({});
    m_undo->setEnabled(false);
    m_history->setEnabled(false);
    showWords({}, tr("Choose a send to see what it changed."));
}

void JournalDetail::showSend(const JournalEntry &entry, const QString &field)
{
    m_head->setText(headOf(entry));
    m_undo->setEnabled(wasSaved(entry));
    m_history->setEnabled(!field.isNull() || entry.fields.size() == 1);
    if (!wasSaved(entry)) {
        m_building.cancel();
        m_model->setDifference(nullptr);
        showWords({},
                  entry.errorMessage.isEmpty()
                      ? tr("As far as is known nothing was saved, so no values are recorded.")
                      : tr("Nothing was saved. Apify said: %1").arg(entry.errorMessage));
        emit shown();
        return;
    }
    QList<JournalField> fields = entry.fields;
    if (!field.isNull())
        fields.removeIf([&field](const JournalField &each) { return each.name != field; });
    m_building.run(
        [fields](const StopFlag &stop) { return differenceOf(fields, stop); },
        [this](const models::TextDifferencePtr &difference) { showDifference(difference); });
}

void JournalDetail::showDifference(const models::TextDifferencePtr &difference)
{
    if (!difference)
        return;
    m_view->lines().setNumberDigits(0);
    m_model->setDifference(difference);
    m_view->setLongest(std::max(difference->before.longest(), difference->after.longest()));
    m_view->scrollToTop();
    if (difference->changes == 0)
        showWords({}, tr("The values were the same before and after."));
    else
        m_pages->setCurrentWidget(m_lines);
    emit shown();
}

void JournalDetail::showWords(const QString &title, const QString &sentence)
{
    m_words->setTitle(title);
    m_words->setSentence(sentence);
    m_pages->setCurrentWidget(m_words);
}

} // namespace taskinput::journal
