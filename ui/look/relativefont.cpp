#include "ui/look/relativefont.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace taskinput::look {

namespace {

//! Child of the widget whose font it keeps in proportion.
class FontKeeper : public QObject {
public:
    FontKeeper(QWidget *widget, double factor, QFont::Weight weight, bool isMono)
        : QObject(widget)
        , m_widget(widget)
        , m_factor(factor)
        , m_weight(weight)
        , m_isMono(isMono)
    {
        widget->installEventFilter(this);
        apply();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        const QFont base = m_isMono ? monoFont() : QApplication::font();
        m_widget->setFont(sized(base, m_factor, m_weight));
    }

    QWidget *m_widget;
    double m_factor;
    QFont::Weight m_weight;
    bool m_isMono;
};

void keep(QWidget *widget, double factor, QFont::Weight weight, bool isMono)
{
    const QObjectList children = widget->children();
    for (QObject *child : children) {
        if (dynamic_cast<FontKeeper *>(child))
            delete child;
    }
    new FontKeeper(widget, factor, weight, isMono);
}

} // namespace

void useRelativeFont(QWidget *widget, double factor, QFont::Weight weight)
{
    keep(widget, factor, weight, false);
}

void useMonoFont(QWidget *widget, double factor, QFont::Weight weight)
{
    keep(widget, factor, weight, true);
}

} // namespace taskinput::look
