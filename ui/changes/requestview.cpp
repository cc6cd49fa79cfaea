#include "ui/changes/requestview.h"

#include "ui/changes/pane.h"
#include "ui/editor/jsonview.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"

#include "session/session.h"
#include "json/format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>

namespace taskinput::changes {

using namespace Qt::StringLiterals;
using session::Session;

namespace {

//! A text pane shows one line of this length quickly; longer bodies get line breaks.
constexpr qsizetype LongestLine = 16'000;

//! Runs on a worker. White space between tokens is all that differs.
QString withLineBreaks(const QByteArray &body, const StopFlag &stop)
{
    const json::DocumentPtr document = json::Document::parse(QString::fromUtf8(body), stop);
    return document ? json::formatted(*document, stop).value_or(document->text()) : QString();
}

bool sendsNothing(const session::RequestPreview &preview)
{
    return preview.fields.isEmpty() && preview.body.size() <= 2;
}

void putOnClipboard(const QString &text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace

RequestView::RequestView(QWidget *parent)
    : QWidget(parent)
    , m_text(new editor::JsonView)
    , m_page(new QWidget)
    , m_empty(new widgets::EmptyState)
    , m_pages(new QStackedLayout)
{
    layOnPane(this);
    setFocusProxy(m_text);
    m_text->setAccessibleName(tr("Request"));
    m_text->setGutterVisible(false);
    m_text->setWordWrap(true);
    m_text->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new widgets::HairLine);
    column->addWidget(withMargin(m_text, look::Unit()(8)), 1);
    m_empty->setIcon(look::Icon::Send);
    m_empty->setTitle(tr("Nothing to send"));
    m_empty->setSentence(
        tr("What Send would send stands here, byte for byte, as soon as a change is ticked."));
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_empty);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(m_pages);
    showEmpty();
}

QWidget *RequestView::makeHeader()
{
    const look::Unit u;
    auto *header = new QWidget(m_page);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(u(12), u(2), u(8), u(2));
    row->setSpacing(u(8));
    m_method = new widgets::Chip(header);
    m_size = new QLabel(header);
    m_note = new QLabel(tr("Line breaks are for reading. The body has none."), header);
    for (QLabel *label : {m_size, m_note})
        label->setFont(look::sized(font(), look::size::SecondLine));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_copy = new QPushButton(look::icon(look::Icon::Copy), tr("Copy"), header);
    m_copy->setFlat(true);
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Copy method, URL and body"));
    row->addWidget(m_method);
    row->addWidget(m_size);
    row->addWidget(m_note, 1);
    row->addStretch(0);
    row->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, &RequestView::copy);
    return header;
}

void RequestView::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    showPreview({});
    if (!session)
        return;
    connect(session, &Session::analysisChanged, this, &RequestView::refresh);
    connect(session, &Session::ticksChanged, this, &RequestView::refresh);
    connect(session, &Session::schemaChanged, this, &RequestView::refresh);
    refresh();
}

void RequestView::refresh()
{
    if (!m_session || !isVisible())
        return;
    const QPointer<RequestView> self(this);
    m_session->buildRequestPreview([self](const session::RequestPreview &preview) {
        if (self && self->isVisible())
            self->showPreview(preview);
    });
}

void RequestView::showPreview(const session::RequestPreview &preview)
{
    m_preview = preview;
    m_breaking.cancel();
    if (sendsNothing(preview)) {
        showEmpty();
        return;
    }
    m_method->setContent(preview.method);
    m_size->setText(models::sizeText(preview.bytes));
    m_pages->setCurrentWidget(m_page);
    const bool isLong = preview.body.size() > LongestLine;
    m_note->setVisible(isLong);
    if (!isLong) {
        showBody(QString::fromUtf8(preview.body));
        return;
    }
    m_breaking.run(
        [body = preview.body](const StopFlag &stop) { return withLineBreaks(body, stop); },
        [this](const QString &body) { showBody(body); });
}

void RequestView::showBody(const QString &body)
{
    m_text->showText(textOf(m_preview, body));
}

QString RequestView::textOf(const session::RequestPreview &preview, const QString &body)
{
    return u"%1 %2\n\n"_s.arg(preview.method, preview.url.toString(QUrl::FullyEncoded)) + body;
}

QString RequestView::request() const
{
    return sendsNothing(m_preview) ? QString()
                                   : textOf(m_preview, QString::fromUtf8(m_preview.body));
}

void RequestView::copy()
{
    if (!sendsNothing(m_preview) || !m_session) {
        putOnClipboard(request());
        return;
    }
    m_session->buildRequestPreview([](const session::RequestPreview &preview) {
        if (!sendsNothing(preview))
            putOnClipboard(textOf(preview, QString::fromUtf8(preview.body)));
    });
}

void RequestView::showEmpty()
{
    m_text->clearText();
    m_pages->setCurrentWidget(m_empty);
}

void RequestView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void RequestView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous() || !m_session)
        return;
    m_breaking.cancel();
    m_preview = {};
    showEmpty();
}

} // namespace taskinput::changes
