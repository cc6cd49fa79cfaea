#include "support/testprogram.h"
#include "ui/models/errortexts.h"

#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using api::ApiError;
using models::ErrorContext;
using Kind = ApiError::Kind;

namespace {

ApiError error(Kind kind, int status = 0, const QString &type = {}, const QString &message = {})
{
    ApiError made;
    made.kind = kind;
    made.status = status;
    made.type = type;
    made.message = message;
    made.host = u"api.apify.com"_s;
    made.requestLeft = true;
    return made;
}

constexpr ErrorContext AllContexts[] = {ErrorContext::Load, ErrorContext::Send, ErrorContext::Check,
                                        ErrorContext::List, ErrorContext::SignIn};
constexpr Kind LastKind = Kind::Cancelled;

} // namespace

Q_DECLARE_METATYPE(taskinput::api::ApiError)

class TstErrorTexts : public QObject {
    Q_OBJECT

private slots:
    void everySituationHasASentence()
    {
        for (int kind = 0; kind <= static_cast<int>(LastKind); ++kind) {
            for (const ErrorContext context : AllContexts) {
                const models::ErrorText text =
                    models::errorText(error(static_cast<Kind>(kind)), context);
                QVERIFY2(text.headline.endsWith(u'.'), qPrintable(text.headline));
                QVERIFY(!models::shortErrorText(error(static_cast<Kind>(kind))).isEmpty());
            }
        }
    }

    void rowsOfTheTable_data()
    {
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<bool>("onSend");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("advice");
        const QString lost =
            u"Saved or not? Nobody knows until Apify is asked. Your edit is kept."_s;
        QTest::newRow("400") << error(Kind::Rejected, 400, u"invalid-input"_s, u"Invalid input"_s)
                             << true << u"Apify rejected the change."_s << u"Your edit is kept."_s;
        QTest::newRow("400, no object")
            << error(Kind::Rejected, 400, u"invalid-request"_s, u"must be a JSON object"_s) << true
            << u"Apify rejected the change."_s
            << u"The input must be an object { … }. Your edit is kept."_s;
        QTest::newRow("401")
            << error(Kind::TokenRejected, 401) << true << u"Apify does not accept this token."_s
            << u"It may be expired, deleted or replaced. After a rotation the old token works for at most 24 hours."_s;
        QTest::newRow("403")
            << error(Kind::Forbidden, 403) << true << u"This token may not change this task."_s
            << u"Your edit is kept. A limited token needs Write on the task and Run on its Actor."_s;
        QTest::newRow("404 on load")
            << error(Kind::NotFound, 404) << false << u"Task not found."_s
            << u"It was deleted, renamed, or belongs to another account."_s;
        QTest::newRow("404 on send")
            << error(Kind::NotFound, 404) << true << u"The task no longer exists."_s
            << u"Your edit is kept and can be exported."_s;
        QTest::newRow("405")
            << error(Kind::MethodRefused, 405) << true
            << u"The program sent something unexpected."_s
            << u"This is a fault of the program. A copied report helps to repair it."_s;
        QTest::newRow("409") << error(Kind::Conflict, 409) << true
                             << u"Another change is in progress or a name is taken."_s
                             << u"Reload and merge, then send again."_s;
        QTest::newRow("413")
            << error(Kind::TooLarge, 413) << true
            << u"Too big: Apify takes at most 9,437,184 bytes."_s
            << u"Your edit is kept. A long list can stand in a file that requestsFromUrl points to, where the Actor supports it."_s;
        QTest::newRow("429") << error(Kind::RateLimited, 429) << true << u"Apify asks to wait."_s
                             << u"Your edit is kept."_s;
        QTest::newRow("500 on load")
            << error(Kind::ServerTrouble, 500) << false << u"Apify has a problem at the moment."_s
            << u"Try again in a while."_s;
        QTest::newRow("500 on send") << error(Kind::ServerTrouble, 500) << true
                                     << u"Apify has a problem at the moment."_s << lost;
        QTest::newRow("refused") << error(Kind::NoConnection) << false
                                 << u"No connection to api.apify.com."_s
                                 << u"Your edit is kept on this computer."_s;
        QTest::newRow("407") << error(Kind::ProxyAuthentication, 407) << false
                             << u"The proxy wants a name and password."_s
                             << u"The system's proxy settings must carry them."_s;
        QTest::newRow("TLS")
            << error(Kind::TlsFailed) << false
            << u"The connection to api.apify.com is not trustworthy."_s
            << u"Often a company proxy: its certificate must be installed in the system."_s;
        QTest::newRow("redirect")
            << error(Kind::RedirectRefused, 302) << false
            << u"Refused: api.apify.com wanted to send the request on to another address."_s
            << u"The token is never sent to another host."_s;
        QTest::newRow("HTML on load")
            << error(Kind::UnreadableReply, 200) << false << u"Apify's answer could not be read."_s
            << u"Something between here and Apify may have answered in its place."_s;
        QTest::newRow("cut on send") << error(Kind::UnreadableReply, 200) << true
                                     << u"Apify's answer could not be read."_s << lost;
        QTest::newRow("cancelled write")
            << error(Kind::Cancelled) << true << u"Cancelled while sending."_s << lost;
    }
    void rowsOfTheTable()
    {
        QFETCH(ApiError, error);
        QFETCH(bool, onSend);
        const models::ErrorText text =
            models::errorText(error, onSend ? ErrorContext::Send : ErrorContext::Load);
        QTEST(text.headline, "headline");
        QTEST(text.advice, "advice");
    }

    void silenceNamesItsTime()
    {
        ApiError silent = error(Kind::ReadTimeout);
        silent.duration = std::chrono::seconds(60);
        QCOMPARE(models::errorText(silent, ErrorContext::Send).headline,
                 u"No answer within 60 s."_s);
        silent.duration = std::chrono::seconds(30);
        QCOMPARE(models::errorText(silent, ErrorContext::Load).headline,
                 u"No answer within 30 s."_s);
    }

    void wrongKindOfAnswerIsNamed()
    {
        ApiError list = error(Kind::UnexpectedReply, 200);
        list.foundKind = json::Kind::Array;
        QVERIFY(models::errorText(list, ErrorContext::Load)
                    .advice.startsWith("The answer is a list."_L1));
    }

    void serverIsQuotedWordForWord()
    {
        const ApiError said = error(Kind::Rejected, 400, u"invalid-input"_s,
                                    u"Field input.x <b>must</b> be string"_s);
        QCOMPARE(models::serverWords(said),
                 u"“Field input.x <b>must</b> be string” (invalid-input)"_s);
        QCOMPARE(models::serverWords(error(Kind::NoConnection)), QString());
    }

    void smallPrintHasStatusTypeTimeAndAttempt()
    {
        ApiError full = error(Kind::Forbidden, 403, u"insufficient-permissions"_s);
        full.at = QDateTime(QDate(2026, 11, 24), QTime(14, 8, 3));
        full.duration = std::chrono::milliseconds(340);
        full.attempt = 2;
        QCOMPARE(models::errorDetails(full),
                 u"403 · insufficient-permissions · 14:08:03 · 0.3 s · attempt 2"_s);
        QCOMPARE(models::errorDetails(error(Kind::NoConnection)), QString());
    }

    void unreadableAnswerIsShownAsEvidence()
    {
        ApiError html = error(Kind::UnreadableReply, 200);
        html.contentType = u"text/html"_s;
        html.body = "<html>\n<body>" + QByteArray(1000, 'x') + '\xff';
        html.bodySize = 120'000;
        const QString evidence = models::errorEvidence(html);
        QVERIFY(evidence.startsWith(
            "Content type: text/html\nSize: 120 kB\nBegins with: <html> <body>xx"_L1));
        QVERIFY(evidence.size() < 300);
    }

    void replyTextHoldsEverything()
    {
        ApiError full = error(Kind::Forbidden, 403, u"insufficient-permissions"_s, u"No."_s);
        full.at = QDateTime(QDate(2026, 11, 24), QTime(14, 8, 3));
        QCOMPARE(
            models::errorAsText(full, ErrorContext::Send),
            u"This token may not change this task.\n\nYour edit is kept. A limited token needs "
            u"Write on the task and Run on "
            "its Actor.\n\n“No.” (insufficient-permissions)\n\n403 · insufficient-permissions · 14:08:03"_s);
    }
};

TASKINPUT_TEST_CLASS(TstErrorTexts)
#include "tst_errortexts.moc"
