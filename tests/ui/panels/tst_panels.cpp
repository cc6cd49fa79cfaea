#include "../changes/uitest.h"

#include "ui/editor/jsonview.h"
#include "ui/models/problemmodel.h"
#include "ui/panels/fieldhelppanel.h"
#include "ui/panels/problempanel.h"
#include "ui/panels/replypanel.h"

#include "json/format.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using panels::FieldHelpPanel;
using panels::ProblemPanel;
using panels::ReplyPanel;
using session::ProblemRow;
using tests::showsText;

namespace {

session::ReplyRecord success()
{
    session::ReplyRecord record;
    record.isSuccess = true;
    record.text = u"{\n  \"maxPlaces\": 200,\n  \"language\": \"cs\"\n}"_s;
    record.document = json::Document::parse(record.text);
    record.status = 200;
    record.bytes = 25'000;
    record.duration = std::chrono::milliseconds(400);
    record.at = QDateTime(QDate(2026, 11, 24), QTime(14, 8, 3));
    record.sentFields = {u"maxPlaces"_s, u"language"_s};
    record.confirmedFields = record.sentFields;
    return record;
}

session::ReplyRecord refusal()
{
    session::ReplyRecord record;
    api::ApiError error;
    error.kind = api::ApiError::Kind::Forbidden;
    error.status = 403;
    error.type = u"insufficient-permissions"_s;
    error.message = u"Insufficient permissions for the Actor task."_s;
    error.at = QDateTime(QDate(2026, 11, 24), QTime(14, 8, 3));
    error.duration = std::chrono::milliseconds(300);
    record.error = error;
    record.text = u"{\"error\":{\"type\":\"insufficient-permissions\"}}"_s;
    return record;
}

ProblemRow problem(json::ProblemCode code, json::Severity severity, qint32 line, qint32 position)
{
    ProblemRow row;
    row.problem.code = code;
    row.problem.severity = severity;
    row.line = line;
    row.span = {position, position + 1};
    return row;
}

} // namespace

class TstPanels : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(); }
    void cleanupTestCase() { m_theme.reset(); }

    void replyShowsTheWholeInput()
    {
        ReplyPanel panel;
        tests::showAt(panel, {640, 260});
        QVERIFY(showsText(panel, u"No reply yet"_s));
        panel.showReply(success(), ReplyPanel::Outcome::Verified);
        QCOMPARE(tests::accessibleName(panel.textPane()), u"Reply"_s);
        QTRY_COMPARE(panel.textPane()->text().toString(), success().text);
        QVERIFY(showsText(panel, u"2 of 2 values came back as sent"_s));
        tests::takePictures(panel, *m_theme, u"reply"_s);
    }

    void replyIsFilledWhenShownAndEmptyWhenHidden()
    {
        ReplyPanel panel;
        panel.showReply(success(), ReplyPanel::Outcome::Verified);
        QVERIFY(panel.textPane()->text().isEmpty());
        tests::showAt(panel, {640, 260});
        QTRY_COMPARE(panel.textPane()->text().toString(), success().text);
        panel.hide();
        QVERIFY(panel.textPane()->text().isEmpty());
    }

    void fieldsThatCameBackAsSentAreTicked()
    {
        session::ReplyRecord record = success();
        record.confirmedFields = {u"language"_s};
        ReplyPanel panel;
        tests::showAt(panel, {640, 260});
        panel.showReply(record, ReplyPanel::Outcome::Differs);
        const editor::Marks &marks = panel.textPane()->marks();
        QCOMPARE(marks.changes().size(), 1);
        QCOMPARE(marks.changes().front().kind, editor::ChangeMark::Kind::Confirmed);
        QCOMPARE(marks.changes().front().firstLine, 2);
        QCOMPARE(panel.textPane()->syntax(), editor::CodeView::Syntax::Json);
    }

    void errorsAreWordsNotJson()
    {
        ReplyPanel panel;
        tests::showAt(panel, {640, 260});
        panel.showReply(success(), ReplyPanel::Outcome::Verified);
        panel.showReply(refusal(), ReplyPanel::Outcome::Failed);
        QCOMPARE(panel.textPane()->syntax(), editor::CodeView::Syntax::Plain);
        QVERIFY(panel.textPane()->marks().changes().isEmpty());
    }

    void errorsStandAsTextWithTheServersWords()
    {
        ReplyPanel panel;
        tests::showAt(panel, {640, 260});
        panel.showReply(refusal(), ReplyPanel::Outcome::Failed);
        const QString text = panel.replyText();
        QVERIFY(text.startsWith("This token may not change this task."_L1));
        for (const QString &part :
             {u"“Insufficient permissions for the Actor task.” (insufficient-permissions)"_s,
              u"403 · insufficient-permissions · 14:08:03 · 0.3 s"_s, refusal().text})
            QVERIFY2(text.contains(part), qPrintable(part));
        QVERIFY(showsText(panel, u"Not saved"_s));
        tests::takePictures(panel, *m_theme, u"reply-error"_s);
    }

    void differingRepliesAreNoPlainSuccess()
    {
        ReplyPanel panel;
        tests::showAt(panel, {640, 260});
        panel.showReply(success(), ReplyPanel::Outcome::Differs);
        QVERIFY(showsText(panel, u"Not everything came back as sent"_s));
    }

    void openOutcomesAreQuestions()
    {
        session::ReplyRecord lost = refusal();
        lost.error->kind = api::ApiError::Kind::ConnectionLost;
        lost.error->requestLeft = true;
        ReplyPanel panel;
        tests::showAt(panel, {640, 260});
        panel.showReply(lost, ReplyPanel::Outcome::Unknown);
        QVERIFY(showsText(panel, u"Saved or not?"_s));
    }

    void problemsAreListedAndReached()
    {
        ProblemPanel panel;
        tests::showAt(panel, {640, 200});
        QSignalSpy counted(&panel, &ProblemPanel::problemCountChanged);
        ProblemRow said;
        said.source = ProblemRow::Source::Apify;
        said.field = u"maxPlaces"_s;
        said.message = u"Field input.maxPlaces must be integer"_s;
        said.at = QDateTime(QDate(2026, 11, 24), QTime(14, 6));
        said.line = 12;
        said.span = {90, 92};
        panel.showProblems(
            {problem(json::ProblemCode::TrailingComma, json::Severity::Error, 6, 40),
             problem(json::ProblemCode::DuplicateKey, json::Severity::Warning, 9, 70), said},
            nullptr);
        QCOMPARE(counted.back().at(0).toInt(), 3);
        QCOMPARE(tests::accessibleName(panel.view()), u"Problems"_s);
        QCOMPARE(tests::unnamedFocusWidgets(&panel), QStringList());
        QSignalSpy goes(&panel, &ProblemPanel::goToRequested);
        panel.view()->setCurrentIndex(panel.model().index(1, 0));
        QTest::keyClick(panel.view(), Qt::Key_Return);
        QCOMPARE(goes.back().at(0).toInt(), 70);
        panel.goToNext(70);
        QCOMPARE(goes.back().at(0).toInt(), 90);
        panel.goToNext(95);
        QCOMPARE(goes.back().at(0).toInt(), 40);
        panel.goToPrevious(70);
        QCOMPARE(goes.back().at(0).toInt(), 40);
        tests::takePictures(panel, *m_theme, u"problems"_s);
    }

    void noProblemsIsSaid()
    {
        ProblemPanel panel;
        tests::showAt(panel, {640, 200});
        QVERIFY(showsText(panel, u"No problems"_s));
        panel.goToNext(0);
    }

    void fieldHelpShowsThirdPartyTextPlain()
    {
        FieldHelpPanel panel;
        tests::showAt(panel, {640, 180});
        models::FieldText text;
        text.title = u"Places to <b>collect</b>"_s;
        text.description =
            u"Upper limit of places per search term. The run stops when it is reached. Lower it while you try things out."_s;
        text.type = u"integer"_s;
        text.facts = {u"default 100"_s, u"at least 1"_s, u"at most 100,000"_s, u"stored now: 50"_s};
        text.isRequired = true;
        text.isSecret = true;
        panel.showField(u"maxPlaces"_s, text);
        QVERIFY(showsText(panel, u"Places to <b>collect</b>"_s));
        for (QLabel *label : panel.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(panel.currentField(), u"maxPlaces"_s);
        tests::takePictures(panel, *m_theme, u"fieldhelp"_s);
        panel.showNothing(u"Put the caret into a field."_s);
        QCOMPARE(panel.currentField(), QString());
    }

    void withoutASessionNothingHappens()
    {
        ReplyPanel reply;
        reply.setSession(nullptr);
        ProblemPanel problems;
        problems.setSession(nullptr);
        FieldHelpPanel help;
        help.setSession(nullptr);
        help.setCaret(10);
        QCOMPARE(help.currentField(), QString());
    }

private:
    std::unique_ptr<look::Theme> m_theme;
};

QTEST_MAIN(TstPanels)
#include "tst_panels.moc"
