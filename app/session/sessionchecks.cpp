// What Apify would say and what would be sent, without sending it.
#include "session/session.h"

#include "diff/patch.h"
#include "session/notices.h"

#include <algorithm>

namespace taskinput::session {

using namespace Qt::StringLiterals;

// Request preview.

void Session::buildRequestPreview(std::function<void(RequestPreview)> done)
{
    m_preview.cancel();
    m_previewWanted = std::move(done);
    buildPreviewWhenCurrent();
}

void Session::buildPreviewWhenCurrent()
{
    if (!m_previewWanted || !m_draft.isCurrent() || !m_draft.isOpen())
        return;
    const std::function<void(RequestPreview)> done = std::exchange(m_previewWanted, {});
    if (!m_draft.analysis()->isComparable) {
        done({});
        return;
    }
    const SendIntent wanted = intent(wayOfSend());
    const QUrl url = wanted.way == SendWay::Merge ? m_context.client->inputUrl(taskPath())
                                                  : m_context.client->taskUrl(taskPath());
    const Baseline &baseline = m_draft.baseline();
    const auto work = [wanted, url, before = baseline.document](const StopFlag &stop) {
        RequestPreview preview;
        preview.url = url;
        preview.fields = wanted.fields;
        const SendPlanPtr plan = sendPlan(wanted, before, {}, stop);
        if (!plan)
            return preview;
        QSet<QString> fresh;
        for (const QString &field : wanted.fields) {
            if (wanted.secrets.contains(field))
                fresh.insert(field);
        }
        preview.body = withoutSecrets(*plan->sent, fresh);
        preview.bytes = plan->body.size();
        if (wanted.way == SendWay::Replace) {
            preview.body = "{\"input\":" + preview.body + '}';
            preview.bytes += 10;
        }
        return preview;
    };
    m_preview.run(work, done);
}

// Check on Apify.

void Session::checkOnApify()
{
    m_checkWanted = m_draft.isOpen();
    checkOnApifyWhenCurrent();
}

void Session::checkOnApifyWhenCurrent()
{
    if (!m_checkWanted || !m_draft.isCurrent())
        return;
    m_checkWanted = false;
    const AnalysisPtr &now = m_draft.analysis();
    if (!now->isComparable || m_task.summary.actId.isEmpty()) {
        post(makeNotice(NoticeKind::CheckNotPossible));
        return;
    }
    const SendIntent wanted = intent(wayOfSend());
    const json::DocumentPtr baseline = m_draft.baseline().document;
    // The whole input as it would be after sending.
    const auto work = [wanted, baseline](const StopFlag &stop) {
        SendIntent whole = wanted;
        whole.way = SendWay::Replace;
        const SendPlanPtr plan = sendPlan(whole, baseline, {}, stop);
        return plan ? plan->body : QByteArray();
    };
    m_futureInput.run(work, [this](const QByteArray &input) { askApify(input); });
}

void Session::askApify(const QByteArray &input)
{
    m_validation = m_context.client->validateInput(
        m_task.summary.actId, m_schema.buildName(), input,
        hearing<api::Validation>([this](const Result<api::Validation, api::ApiError> &validation) {
            takeValidation(validation);
        }),
        progress());
}

void Session::takeValidation(const Result<api::Validation, api::ApiError> &validation)
{
    for (const NoticeKind kind :
         {NoticeKind::CheckPassed, NoticeKind::CheckFailed, NoticeKind::CheckNotPossible})
        withdraw(kind);
    if (!validation) {
        post(failureNotice(NoticeKind::CheckNotPossible, validation.error()));
        return;
    }
    m_said = validation->isValid ? QList<schema::NamedMessage>()
                                 : schema::namedMessages(validation->message);
    m_saidAt = QDateTime::currentDateTimeUtc();
    updateChecks();
    if (validation->isValid) {
        post(makeNotice(NoticeKind::CheckPassed));
        return;
    }
    QStringList fields;
    for (const schema::NamedMessage &said : std::as_const(m_said)) {
        if (!said.path.isEmpty())
            fields.append(said.path);
    }
    post(makeNotice(NoticeKind::CheckFailed, fields,
                    m_said.isEmpty() ? validation->message : m_said.front().message));
}

void Session::updateChecks()
{
    m_draft.setChecks({m_schema.schema(), m_said, m_saidAt});
}

// Drafts.

void Session::takeDraftKept(const DraftId &id, const QDateTime &at)
{
    if (!(id == draftId()))
        return;
    m_draftKeptAt = at;
    withdraw(NoticeKind::DraftNotWritten);
    emit presentationChanged();
}

void Session::takeDraftNotKept(const DraftId &id, const QString &reason)
{
    if (!(id == draftId()))
        return;
    m_draftKeptAt = {};
    post(makeNotice(NoticeKind::DraftNotWritten, {}, reason));
    emit presentationChanged();
}

void Session::tellSecretsInMemory()
{
    if (!m_recorder.staysInMemory()) {
        withdraw(NoticeKind::SecretStaysInMemory);
        withdraw(NoticeKind::SecretDraftConsent);
        return;
    }
    const QStringList fields = m_recorder.fieldsInMemory();
    const bool isSecret =
        std::ranges::any_of(fields, [secrets = secretFields()](const QString &field) {
            return secrets.contains(field);
        });
    // Asked once per account; where it is only possible that a value is one, there is nothing to
    // ask.
    const bool asks = isSecret && !m_secretDraftDeclined && !m_context.declinedSecretDrafts;
    withdraw(asks ? NoticeKind::SecretStaysInMemory : NoticeKind::SecretDraftConsent);
    post(makeNotice(asks ? NoticeKind::SecretDraftConsent : NoticeKind::SecretStaysInMemory,
                    fields));
}

} // namespace taskinput::session
