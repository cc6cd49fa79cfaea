// Draws the pill that stands for a long string.
#pragma once

#include <QObject>
#include <QTextObjectInterface>

namespace taskinput::editor {

struct Chip;

//! "code, 620 lines, 24.1 kB"
QString chipLabel(const Chip &chip);

//! The text object of chips; register it with the layout of each document that shows them.
class ChipObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;
};

//! Shows a U+FFFC that somebody typed as a little box: Qt would give it no room at all.
class ForeignObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;
};

} // namespace taskinput::editor
