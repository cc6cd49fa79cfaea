#include "ui/window/noticebar.h"

#include "session/session.h"
#include "ui/models/noticetexts.h"

namespace taskinput::window {

namespace {

widgets::Message::Severity severityOf(session::Severity severity)
{
    using From = session::Severity;
    using To = widgets::Message::Severity;
    switch (severity) {
    case From::Info:
        return To::Info;
    case From::Success:
        return To::Success;
    case From::Warning:
        return To::Warning;
    case From::Error:
        return To::Error;
    case From::Conflict:
        return To::Conflict;
    }
    return To::Info;
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : MessageBar(parent)
{
    connect(this, &MessageBar::buttonClicked, this, [this](int id) {
        if (m_session)
            m_session->performNoticeAction(static_cast<session::NoticeAction>(id));
    });
    connect(this, &MessageBar::closed, this, [this] {
        if (m_session)
            m_session->dismissNotice();
    });
}

void NoticeBar::setSession(session::Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_shownKind.reset();
    if (m_session)
        connect(m_session, &session::Session::noticeChanged, this, &NoticeBar::refresh);
    refresh();
}

void NoticeBar::refresh()
{
    const std::optional<session::Notice> notice = m_session ? m_session->notice() : std::nullopt;
    if (!notice) {
        m_shownKind.reset();
        clear();
        return;
    }
    const models::NoticeText words = models::noticeText(*notice);
    widgets::Message next;
    next.severity = severityOf(notice->severity);
    next.text = words.all();
    next.literals = notice->fields;
    for (session::NoticeAction action : notice->actions)
        next.buttons.append(
            {static_cast<int>(action), models::actionText(action, notice->kind), {}});

    const auto sameButtons = [&] {
        if (!message() || message()->buttons.size() != next.buttons.size())
            return false;
        for (qsizetype i = 0; i < next.buttons.size(); ++i) {
            if (message()->buttons.at(i).id != next.buttons.at(i).id)
                return false;
        }
        return true;
    };
    // A countdown changes its numbers each second: the text alone, without a new announcement.
    const bool isCountdown = notice->kind == session::NoticeKind::Waiting
        && m_shownKind == static_cast<int>(notice->kind);
    if (isCountdown && sameButtons())
        setText(next.text);
    else
        showMessage(next);
    m_shownKind = static_cast<int>(notice->kind);
}

} // namespace taskinput::window
