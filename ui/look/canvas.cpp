#include "ui/look/canvas.h"

namespace taskinput::look {

QIcon::Mode iconMode(const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled))
        return QIcon::Disabled;
    return has(option, QStyle::State_MouseOver) ? QIcon::Active : QIcon::Normal;
}

void drawLabel(const Canvas &canvas, const QStyleOption &option, const QRect &rect,
               const Label &label)
{
    const bool hasIcon = !label.icon.isNull() && !label.iconSize.isEmpty();
    const bool underlines =
        canvas.style.styleHint(QStyle::SH_UnderlineShortcut, &option, canvas.widget) != 0;
    const int mnemonic = underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const QFontMetrics metrics = canvas.painter.fontMetrics();
    const int textWidth =
        label.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, label.text).width() + 1;
    const int gap = hasIcon && textWidth > 0 ? canvas.u(measure::LabelGap) : 0;
    const int iconWidth = hasIcon ? label.iconSize.width() : 0;
    const QSize whole(std::min(iconWidth + gap + textWidth, rect.width()), rect.height());
    const QRect box =
        QStyle::alignedRect(option.direction, label.alignment | Qt::AlignVCenter, whole, rect);
    if (hasIcon) {
        const QRect place(box.x(), box.y() + (box.height() - label.iconSize.height()) / 2,
                          iconWidth, label.iconSize.height());
        label.icon.paint(&canvas.painter, QStyle::visualRect(option.direction, box, place),
                         Qt::AlignCenter, label.mode, label.state);
    }
    if (textWidth == 0)
        return;
    const QRect words = box.adjusted(iconWidth + gap, 0, 0, 0);
    canvas.painter.setPen(label.color);
    canvas.painter.drawText(QStyle::visualRect(option.direction, box, words),
                            Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextSingleLine | mnemonic,
                            label.text);
}

} // namespace taskinput::look
