#include "ui/editor/documentfill.h"

#include <QTextCursor>

namespace taskinput::editor {

namespace {
enum Property { KindProperty = QTextFormat::UserProperty + 1, CodeLinesProperty, BytesProperty };
}

QTextCharFormat chipFormat(const Chip &chip)
{
    QTextCharFormat format;
    format.setObjectType(chipObjectType);
    format.setProperty(KindProperty, static_cast<int>(chip.kind));
    format.setProperty(CodeLinesProperty, chip.codeLines);
    format.setProperty(BytesProperty, chip.bytes);
    return format;
}

Chip chipOf(const QTextFormat &format)
{
    Chip chip;
    chip.kind = static_cast<Chip::Kind>(format.intProperty(KindProperty));
    chip.codeLines = format.intProperty(CodeLinesProperty);
    chip.bytes = format.property(BytesProperty).toLongLong();
    return chip;
}

void insertShown(QTextCursor &cursor, const ViewText &shown)
{
    qsizetype done = 0;
    for (const Chip &chip : shown.chips) {
        cursor.insertText(shown.text.mid(done, chip.view - done), QTextCharFormat());
        cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), chipFormat(chip));
        done = chip.view + 1;
    }
    if (done == 0)
        cursor.insertText(shown.text, QTextCharFormat());
    else
        cursor.insertText(shown.text.mid(done), QTextCharFormat());
}

} // namespace taskinput::editor
