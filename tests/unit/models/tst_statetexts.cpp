#include "support/testprogram.h"
#include "ui/models/statetexts.h"

#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using session::Presentation;
using session::SendAction;
using session::SendBlock;
using session::Status;

namespace {

Presentation with(Status status)
{
    Presentation shown;
    shown.status = status;
    return shown;
}

QDateTime at(int hour, int minute, int second = 0)
{
    return {QDate::currentDate(), QTime(hour, minute, second)};
}

constexpr SendBlock AllBlocks[] = {
    SendBlock::NotSignedIn,      SendBlock::NoTask,         SendBlock::StillLoading,
    SendBlock::NothingChanged,   SendBlock::OnlyRemovals,   SendBlock::OnlyRespelled,
    SendBlock::NothingTicked,    SendBlock::NotValidJson,   SendBlock::NotAnObject,
    SendBlock::RawLoneSurrogate, SendBlock::InputIsList,    SendBlock::NotEditable,
    SendBlock::TooBig,           SendBlock::ReadOnlyToken,  SendBlock::TokenRejected,
    SendBlock::Offline,          SendBlock::StillComparing, SendBlock::LoadFailed,
};

constexpr Status AllStatuses[] = {
    Status::NotSignedIn,     Status::NoTaskOpen,
    Status::Loading,         Status::LoadFailed,
    Status::SameAsOnApify,   Status::Edited,
    Status::NotValidJson,    Status::TooBig,
    Status::ReadOnly,        Status::Offline,
    Status::Comparing,       Status::Sending,
    Status::TryingAgain,     Status::Saved,
    Status::SavedButDiffers, Status::SavedButOthersChanged,
    Status::NotSaved,        Status::NoAnswer,
    Status::ChangedOnApify,
};

} // namespace

class TstStateTexts : public QObject {
    Q_OBJECT

private slots:
    void sendLabelFollowsTheAction_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("fields");
        QTest::addColumn<QString>("label");
        const auto row = [](const char *name, SendAction action, int fields, const QString &label) {
            QTest::newRow(name) << static_cast<int>(action) << fields << label;
        };
        row("nothing to send", SendAction::Send, 0, u"Send"_s);
        row("one field", SendAction::Send, 1, u"Send 1 field"_s);
        row("several fields", SendAction::Send, 4, u"Send 4 fields"_s);
        row("checking", SendAction::Checking, 4, u"Checking…"_s);
        row("one conflict", SendAction::Resolve, 1, u"Resolve 1 field"_s);
        row("two conflicts", SendAction::Resolve, 2, u"Resolve 2 fields"_s);
        row("replacing", SendAction::Replace, 0, u"Replace…"_s);
        row("outcome unknown", SendAction::CheckWhatApifyHas, 4, u"Check what Apify has"_s);
        row("sending", SendAction::Cancel, 4, u"Cancel"_s);
        row("waiting", SendAction::CancelWaiting, 4, u"Cancel waiting"_s);
    }
    void sendLabelFollowsTheAction()
    {
        QFETCH(int, action);
        QFETCH(int, fields);
        Presentation shown;
        shown.action = static_cast<SendAction>(action);
        shown.fields = fields;
        QTEST(models::sendLabel(shown), "label");
    }

    void brokenTextIsNotCounted()
    {
        Presentation shown;
        shown.fields = 3;
        shown.block = SendBlock::NotValidJson;
        QCOMPARE(models::sendLabel(shown), u"Send"_s);
    }

    void anEnabledButtonNeedsNoReason() { QVERIFY(models::sendReason(Presentation()).isEmpty()); }

    void everyBlockHasAReason()
    {
        for (const SendBlock block : AllBlocks) {
            Presentation shown;
            shown.block = block;
            const QString reason = models::sendReason(shown);
            QVERIFY2(reason.endsWith(u'.'), qPrintable(reason));
        }
    }

    void reasonsNameNumbers()
    {
        Presentation shown;
        shown.block = SendBlock::NotValidJson;
        shown.facts.firstErrorLine = 1204;
        QCOMPARE(models::sendReason(shown), u"Line 1,204 is not valid JSON."_s);
        shown.block = SendBlock::TooBig;
        shown.facts.bodyBytes = 10'100'000;
        QCOMPARE(models::sendReason(shown), u"Too big: 10.1 of 9.44 MB."_s);
    }

    void statusSaysWhatTheTableSays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, Status status, const QString &text) {
            QTest::newRow(name) << static_cast<int>(status) << text;
        };
        row("no token", Status::NotSignedIn, u"Not signed in"_s);
        row("no task", Status::NoTaskOpen, u"No task open"_s);
        row("loading", Status::Loading, u"Loading input…"_s);
        row("load failed", Status::LoadFailed, u"Loading failed: 403"_s);
        row("clean", Status::SameAsOnApify, u"Same as on Apify, checked 14:02"_s);
        row("edited", Status::Edited, u"Edited, draft kept 14:07:31"_s);
        row("invalid", Status::NotValidJson, u"Not valid JSON: line 6"_s);
        row("too big", Status::TooBig, u"Too big to send: 10.1 of 9.44 MB"_s);
        row("token cannot write", Status::ReadOnly, u"Read-only token"_s);
        row("offline", Status::Offline, u"Offline. Draft kept"_s);
        row("checking", Status::Comparing, u"Comparing with Apify…"_s);
        row("sending", Status::Sending, u"Sending 4.5 MB… 62 %"_s);
        row("waiting", Status::TryingAgain, u"Trying again in 4 s (2 of 5)"_s);
        row("verified", Status::Saved, u"Saved and checked 14:08"_s);
        row("differs", Status::SavedButDiffers, u"Saved, but see Reply"_s);
        row("others", Status::SavedButOthersChanged,
            u"Saved, but someone else changed the input too"_s);
        row("error", Status::NotSaved, u"Not saved: 403"_s);
        row("unknown", Status::NoAnswer, u"No answer. Saved or not?"_s);
        row("conflict", Status::ChangedOnApify, u"Changed on Apify"_s);
    }
    void statusSaysWhatTheTableSays()
    {
        QFETCH(int, status);
        Presentation shown = with(static_cast<Status>(status));
        session::Facts &facts = shown.facts;
        facts.checkedAt = at(14, 2);
        facts.savedAt = at(14, 8);
        facts.draftKeptAt = at(14, 7, 31);
        facts.firstErrorLine = 6;
        facts.bodyBytes = 10'100'000;
        facts.totalBytes = 4'500'000;
        facts.sentBytes = 2'790'000;
        facts.waitLeft = std::chrono::milliseconds(3'400);
        facts.attempt = 2;
        facts.attempts = 5;
        facts.lastError = api::ApiError();
        facts.lastError->kind = api::ApiError::Kind::Forbidden;
        facts.lastError->status = 403;
        QTEST(models::statusText(shown), "text");
    }

    void statusIsThereWithoutAnyFact()
    {
        for (const Status status : AllStatuses)
            QVERIFY(!models::statusText(with(status)).isEmpty());
    }

    //! Scripts wait for the one text that means "it is on Apify and it is right".
    void onlyPlainSuccessSaysSavedWithoutAnyBut()
    {
        for (const Status status : AllStatuses) {
            Presentation shown = with(status);
            shown.facts.savedAt = at(14, 8);
            shown.facts.draftKeptAt = at(14, 7);
            shown.facts.notThereSoFar = status == Status::NotSaved;
            const QString text = models::statusText(shown).toLower();
            const bool isQualified =
                text.contains("not"_L1) || text.contains("but"_L1) || text.contains(u'?');
            QCOMPARE(text.contains("saved"_L1) && !isQualified, status == Status::Saved);
        }
    }

    void sentBytesNeverGivePercentagesOutsideTheScale()
    {
        Presentation shown = with(Status::Sending);
        shown.facts.totalBytes = 100;
        shown.facts.sentBytes = 250;
        QCOMPARE(models::statusText(shown), u"Sending 100 B… 100 %"_s);
        shown.facts.sentBytes = -1;
        QCOMPARE(models::statusText(shown), u"Sending 100 B… 0 %"_s);
    }
};

TASKINPUT_TEST_CLASS(TstStateTexts)
#include "tst_statetexts.moc"
