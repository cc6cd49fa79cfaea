// Texts, keys and a shown editor for the tests of the text panes.
#pragma once

#include "ui/editor/jsoneditor.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

namespace editortest {

using namespace taskinput;
using namespace taskinput::editor;
using namespace Qt::StringLiterals;

//! A list of \a count URLs, one a line.
inline QString urls(int count)
{
    QString text = u"{\n  \"startUrls\": [\n"_s;
    for (int i = 0; i < count; ++i)
        text += u"    \"https://shop.example.com/catalogue/page/%1/item\",\n"_s.arg(i, 6, 10,
                                                                                    QChar(u'0'));
    return text + u"    \"https://shop.example.com/end\"\n  ]\n}\n"_s;
}

//! A document whose third line holds a string of \a units, with line ends of code in it.
inline QString withLongString(qsizetype units)
{
    QString code;
    while (code.size() < units)
        code += u"  await page.click('.next');\\n"_s;
    code.truncate(units);
    while (code.endsWith(u'\\'))
        code.back() = u' ';
    return u"{\n  \"before\": 1,\n  \"pageFunction\": \""_s + code
        + u"\",\n  \"after\": true\n}\n"_s;
}

//! An editor in a window of its own, with the keyboard focus, on a buffer with \a text.
struct ShownEditor {
    explicit ShownEditor(const QString &text = {})
    {
        buffer.reset(text::Text(text));
        editor.setEditable(true);
        editor.attach(&buffer);
        editor.resize(640, 480);
        editor.show();
        editor.activateWindow();
        editor.setFocus();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&editor);
    }
    void type(const QString &keys)
    {
        for (const QChar key : keys) {
            if (key == u'\n')
                QTest::keyClick(&editor, Qt::Key_Return);
            else
                QTest::sendKeyEvent(QTest::Click, &editor, Qt::Key_unknown, QString(key),
                                    Qt::NoModifier);
        }
    }
    QString text() const { return buffer.text().toString(); }
    //! The buffer's text with the caret as |.
    QString textWithCaret() const { return text().insert(editor.caret(), u'|'); }
    //! Sets the text from one with a | for the caret, or two for a selection.
    void start(QString marked)
    {
        const qsizetype first = marked.indexOf(u'|');
        marked.remove(first, 1);
        qsizetype second = marked.indexOf(u'|');
        if (second >= 0)
            marked.remove(second, 1);
        else
            second = first;
        buffer.reset(text::Text(marked));
        editor.goTo(Span{qint32(first), qint32(second)});
    }

    text::TextBuffer buffer;
    JsonEditor editor;
};

//! What the view's document holds, raw.
inline QString viewText(const QPlainTextEdit &view)
{
    QTextCursor cursor(view.document());
    cursor.select(QTextCursor::Document);
    return cursor.selectedText().replace(QChar(QChar::ParagraphSeparator), u'\n');
}

} // namespace editortest
