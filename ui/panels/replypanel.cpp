#include "ui/panels/replypanel.h"

#include "ui/changes/pane.h"
#include "ui/editor/jsonview.h"
#include "ui/look/unit.h"
#include "ui/models/errortexts.h"
#include "ui/models/formats.h"
#include "ui/panels/resultstrip.h"
#include "ui/widgets/emptystate.h"

#include "session/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace taskinput::panels {

using namespace Qt::StringLiterals;
using session::ReplyRecord;
using session::Session;

namespace {

struct Result {
    look::State state = look::State::Success;
    QString sentence;
};

QString allCameBack(qsizetype fields)
{
    return fields == 1
        ? ReplyPanel::tr("The value came back as sent")
        : ReplyPanel::tr("%1 of %1 values came back as sent").arg(models::countText(fields));
}

Result successOf(const ReplyRecord &record, ReplyPanel::Outcome outcome)
{
    switch (outcome) {
    case ReplyPanel::Outcome::Verified:
        return {look::State::Success, allCameBack(record.sentFields.size())};
    case ReplyPanel::Outcome::OthersChanged:
        return {look::State::Warning,
                ReplyPanel::tr("Your values came back as sent, others changed something too")};
    case ReplyPanel::Outcome::Differs:
        return {look::State::Warning, ReplyPanel::tr("Not everything came back as sent")};
    case ReplyPanel::Outcome::None:
    case ReplyPanel::Outcome::Failed:
    case ReplyPanel::Outcome::Unknown:
    case ReplyPanel::Outcome::NotThereSoFar:
        break;
    }
    return {look::State::Success, ReplyPanel::tr("Apify returned the whole input")};
}

Result resultOf(const ReplyRecord &record, ReplyPanel::Outcome outcome)
{
    if (record.isSuccess)
        return successOf(record, outcome);
    const bool isOpen = record.error && api::outcomeUnknown(*record.error);
    return isOpen ? Result{look::State::Warning, ReplyPanel::tr("Saved or not?")}
                  : Result{look::State::Error, ReplyPanel::tr("Not saved")};
}

QString detailsOf(const ReplyRecord &record)
{
    if (record.error)
        return models::errorDetails(*record.error);
    QStringList parts;
    if (record.status > 0)
        parts += QString::number(record.status);
    if (record.at.isValid())
        parts += models::timeWithSeconds(record.at);
    if (record.duration.count() > 0)
        parts += models::durationText(record.duration);
    parts += models::sizeText(record.bytes);
    return parts.join(u" · "_s);
}

QString textOf(const ReplyRecord &record)
{
    if (!record.error)
        return record.text;
    const QString ours = models::errorAsText(*record.error, models::ErrorContext::Send);
    return record.text.isEmpty() ? ours : ours + u"\n\n"_s + record.text;
}

//! The lines of the fields that came back as sent.
QList<editor::ChangeMark> marksOf(const ReplyRecord &record, const text::Text &shown)
{
    QList<editor::ChangeMark> marks;
    if (!record.document || !record.document->isObject())
        return marks;
    const json::Document &reply = *record.document;
    for (const QString &field : record.confirmedFields) {
        const json::NodeId member = reply.member(reply.root(), field);
        if (member == json::NoNode)
            continue;
        const json::Node &node = reply.node(member);
        const auto first = static_cast<qint32>(shown.lineAt(node.key.begin));
        const auto last = static_cast<qint32>(shown.lineAt(node.span.end));
        marks.append({editor::ChangeMark::Kind::Confirmed, first, last - first + 1, {}});
    }
    return marks;
}

} // namespace

ReplyPanel::ReplyPanel(QWidget *parent)
    : QWidget(parent)
    , m_strip(new ResultStrip)
    , m_text(new editor::JsonView)
    , m_frame(nullptr)
    , m_page(new QWidget)
    , m_empty(new widgets::EmptyState)
    , m_pages(new QStackedLayout)
{
    changes::layOnPane(this);
    setFocusProxy(m_text);
    m_text->setAccessibleName(tr("Reply"));
    m_text->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    m_frame = changes::withMargin(m_text, 0);
    column->addWidget(m_frame, 1);
    m_empty->setIcon(look::Icon::Send);
    m_empty->setTitle(tr("No reply yet"));
    m_empty->setSentence(tr("After a send the whole input stands here as Apify returned it."));
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_empty);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(m_pages);
    showReply(std::nullopt, Outcome::None);
}

void ReplyPanel::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (!session) {
        showReply(std::nullopt, Outcome::None);
        return;
    }
    connect(session, &Session::replyChanged, this, &ReplyPanel::refresh);
    // The verdict on an answer comes a moment after it.
    connect(session, &Session::presentationChanged, this, &ReplyPanel::showVerdict);
    refresh();
}

void ReplyPanel::refresh()
{
    showReply(m_session->reply(), m_session->presentation().facts.lastOutcome);
}

void ReplyPanel::showReply(const std::optional<ReplyRecord> &record, Outcome outcome)
{
    m_record = record;
    m_outcome = outcome;
    m_isFilled = false;
    m_text->clearText();
    m_pages->setCurrentWidget(record ? m_page : static_cast<QWidget *>(m_empty));
    if (!record)
        return;
    showResult();
    using Syntax = editor::CodeView::Syntax;
    m_text->setSyntax(record->isSuccess ? Syntax::Json : Syntax::Plain);
    m_text->setGutterVisible(record->isSuccess);
    m_text->setWordWrap(!record->isSuccess);
    const look::Unit u;
    m_frame->setContentsMargins(record->isSuccess ? 0 : u(10), record->isSuccess ? 0 : u(6), 0, 0);
    fill();
}

void ReplyPanel::showVerdict()
{
    const Outcome outcome = m_session->presentation().facts.lastOutcome;
    if (outcome == m_outcome || !m_record)
        return;
    m_outcome = outcome;
    showResult();
}

void ReplyPanel::showResult()
{
    const Result result = resultOf(*m_record, m_outcome);
    m_strip->showResult(result.state, result.sentence, detailsOf(*m_record));
}

void ReplyPanel::fill()
{
    if (!m_record || m_isFilled || !isVisible())
        return;
    m_isFilled = true;
    const text::Text text(replyText());
    m_text->showText(text);
    if (m_record->isSuccess)
        m_text->setChangeMarks(marksOf(*m_record, text));
}

QString ReplyPanel::replyText() const
{
    return m_record ? textOf(*m_record) : QString();
}

void ReplyPanel::copy() const
{
    QGuiApplication::clipboard()->setText(replyText());
}

void ReplyPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
}

void ReplyPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    m_isFilled = false;
    m_text->clearText();
}

} // namespace taskinput::panels
