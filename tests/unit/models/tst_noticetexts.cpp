#include "support/testprogram.h"
#include "ui/models/noticetexts.h"

#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using session::Notice;
using session::NoticeAction;
using session::NoticeKind;

namespace {

//! Ends the lists below: whoever adds a kind finds the test that wants a sentence for it.
constexpr NoticeKind LastKind = NoticeKind::StoreSetAside;
constexpr NoticeAction LastAction = NoticeAction::Details;

Notice with(NoticeKind kind, const QStringList &fields = {})
{
    Notice notice;
    notice.kind = kind;
    notice.fields = fields;
    return notice;
}

api::ApiError forbidden()
{
    api::ApiError error;
    error.kind = api::ApiError::Kind::Forbidden;
    error.status = 403;
    error.type = u"insufficient-permissions"_s;
    error.message = u"Insufficient permissions for the Actor task."_s;
    return error;
}

} // namespace

class TstNoticeTexts : public QObject {
    Q_OBJECT

private slots:
    void everyKindHasASentence()
    {
        for (int kind = 0; kind <= static_cast<int>(LastKind); ++kind) {
            for (const QStringList &fields :
                 {QStringList(), QStringList{u"maxItems"_s}, QStringList{u"a"_s, u"b"_s}}) {
                const models::NoticeText text =
                    models::noticeText(with(static_cast<NoticeKind>(kind), fields));
                QVERIFY2(text.headline.endsWith(u'.') || text.headline.endsWith(u'?'),
                         qPrintable(QString::number(kind) + u": "_s + text.headline));
                QVERIFY2(!text.all().contains(u'!')
                             && !text.all().contains("please"_L1, Qt::CaseInsensitive),
                         qPrintable(text.all()));
            }
        }
    }

    void everyActionHasAWord()
    {
        for (int action = 0; action <= static_cast<int>(LastAction); ++action)
            QVERIFY(!models::actionText(static_cast<NoticeAction>(action), NoticeKind::Saved)
                         .isEmpty());
    }

    void savedNamesTheNumberOfValues()
    {
        const Notice one = with(NoticeKind::Saved, {u"maxItems"_s});
        QCOMPARE(models::noticeText(one).all(), u"Saved and checked. Apify now has 1 new value."_s);
        const Notice four = with(NoticeKind::Saved, {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        QCOMPARE(models::noticeText(four).all(),
                 u"Saved and checked. Apify now has 4 new values."_s);
    }

    void failedSendSaysWhyAndThatTheEditIsKept()
    {
        Notice notice = with(NoticeKind::SendFailed);
        notice.error = forbidden();
        QCOMPARE(
            models::noticeText(notice).all(),
            u"This token may not change this task. Your edit is kept. A limited token needs Write "
            u"on the task and Run "
            "on its Actor. “Insufficient permissions for the Actor task.” (insufficient-permissions)"_s);
    }

    void mergedFieldsAreNamed()
    {
        Notice notice = with(NoticeKind::MergedForeign, {u"maxImages"_s, u"language"_s});
        notice.when = QDateTime(QDate::currentDate(), QTime(14, 2));
        QCOMPARE(models::noticeText(notice).all(),
                 u"Changed on Apify since 14:02: maxImages and language. You did not touch these, "
                 u"so they were merged into "
                 "your text."_s);
    }

    void manyFieldsAreCounted()
    {
        const Notice notice =
            with(NoticeKind::ConflictOpen, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
        QCOMPARE(models::noticeText(notice).headline,
                 u"You and someone else changed a, b, c and 2 more."_s);
    }

    void waitingCountsDown()
    {
        Notice notice = with(NoticeKind::Waiting);
        notice.seconds = 4;
        notice.attempt = 2;
        notice.attempts = 5;
        QCOMPARE(models::noticeText(notice).all(),
                 u"Apify asks to wait. Trying again in 4 s (2 of 5)."_s);
    }

    void consoleButtonOffersARunAfterAGoodSendOnly()
    {
        QCOMPARE(models::actionText(NoticeAction::OpenInConsole, NoticeKind::Saved),
                 u"Start run in Console"_s);
        QCOMPARE(models::actionText(NoticeAction::OpenInConsole, NoticeKind::SendFailed),
                 u"Open in Console"_s);
    }
};

TASKINPUT_TEST_CLASS(TstNoticeTexts)
#include "tst_noticetexts.moc"
