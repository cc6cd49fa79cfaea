#include "support/testprogram.h"
#include "ui/editor/codelayout.h"

#include "editortexts.h"

#include <QScrollBar>
#include <QTextBlock>

using namespace editortest;

class TstCodeLayout : public QObject {
    Q_OBJECT
private slots:
    void init();
    void linesAreColouredWhenTheyAreAskedFor();
    void onlyVisibleLinesAreLaidOut();
    void anEditedLineIsColouredAgain();
    void newLinesCountForTheScrollBar();
    void aLongLineMakesTheDocumentWider();
    void wrappedLinesAreHigherWhenTheViewIsNarrow();
    void resizingLaysOutNothingOutOfSight();

private:
    void fill(const QString &text);

    std::unique_ptr<QTextDocument> m_document;
    std::unique_ptr<QPlainTextEdit> m_view;
    CodeLayout *m_layout = nullptr;
    QStringList m_coloured;
};

void TstCodeLayout::init()
{
    m_view.reset();
    m_document = newCodeDocument(QFont());
    m_layout = qobject_cast<CodeLayout *>(m_document->documentLayout());
    m_view = std::make_unique<QPlainTextEdit>();
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_view->resize(400, 300);
}

void TstCodeLayout::fill(const QString &text)
{
    QTextCursor(m_document.get()).insertText(text);
    m_layout->setColourer([this](const QString &line) {
        m_coloured.append(line);
        QTextCharFormat red;
        red.setForeground(Qt::red);
        return QList<QTextLayout::FormatRange>{{0, static_cast<int>(line.size()), red}};
    });
    m_view->setDocument(m_document.get());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_coloured.clear();
}

void TstCodeLayout::linesAreColouredWhenTheyAreAskedFor()
{
    fill(urls(1000));
    const QTextBlock block = m_document->findBlockByNumber(500);
    QVERIFY(block.layout()->formats().isEmpty());
    QVERIFY(!m_layout->blockBoundingRect(block).isEmpty());
    QCOMPARE(m_coloured, QStringList(block.text()));
    QCOMPARE(block.layout()->formats().size(), 1);
}

void TstCodeLayout::onlyVisibleLinesAreLaidOut()
{
    fill(urls(5000));
    m_view->verticalScrollBar()->setValue(2000);
    QTRY_VERIFY(!m_coloured.isEmpty());
    QVERIFY(m_coloured.size() < 100);
}

void TstCodeLayout::anEditedLineIsColouredAgain()
{
    fill(u"one\ntwo"_s);
    QTextCursor cursor(m_document->findBlockByNumber(1));
    cursor.insertText(u"x"_s);
    QTRY_COMPARE(m_coloured, QStringList(u"xtwo"_s));
    QCOMPARE(m_document->findBlockByNumber(1).layout()->formats().first().length, 4);
}

void TstCodeLayout::newLinesCountForTheScrollBar()
{
    fill(u"one"_s);
    const int before = m_view->verticalScrollBar()->maximum();
    QTextCursor(m_document.get()).insertText(u"\n"_s.repeated(200));
    QVERIFY(m_view->verticalScrollBar()->maximum() > before + 100);
    QCOMPARE(m_document->lineCount(), 201);
}

void TstCodeLayout::aLongLineMakesTheDocumentWider()
{
    fill(u"short"_s);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    QTextCursor(m_document.get()).insertText(u"x"_s.repeated(500));
    QTRY_VERIFY(m_view->horizontalScrollBar()->maximum() > 500);
}

void TstCodeLayout::wrappedLinesAreHigherWhenTheViewIsNarrow()
{
    fill(u"word "_s.repeated(100));
    QTextOption option = m_document->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    m_layout->setWrapWidth(400);
    const qreal wide = m_layout->blockBoundingRect(m_document->firstBlock()).height();
    m_layout->setWrapWidth(200);
    const qreal narrow = m_layout->blockBoundingRect(m_document->firstBlock()).height();
    QVERIFY(narrow > wide * 1.5);
    QVERIFY(m_document->firstBlock().lineCount() > 5);
}

void TstCodeLayout::resizingLaysOutNothingOutOfSight()
{
    fill(urls(5000));
    m_view->resize(500, 320);
    (void)QTest::qWaitForWindowExposed(m_view.get());
    QVERIFY(m_coloured.size() < 100);
}

TASKINPUT_TEST_CLASS(TstCodeLayout)
#include "tst_codelayout.moc"
