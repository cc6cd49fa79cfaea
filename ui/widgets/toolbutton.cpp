#include "ui/widgets/toolbutton.h"

#include "ui/look/unit.h"

#include <QAction>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace taskinput::widgets {

namespace {

constexpr double Side = 30.0;
constexpr double IconSide = 16.0;

//! Keeps its size in u when the font changes.
class FlatButton : public QToolButton {
public:
    explicit FlatButton(QWidget *parent)
        : QToolButton(parent)
    {
        setAutoRaise(true);
        setFocusPolicy(Qt::TabFocus);
        fit();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            fit();
        QToolButton::changeEvent(event);
    }

private:
    void fit()
    {
        const look::Unit u;
        setIconSize({u(IconSide), u(IconSide)});
        setMinimumSize(u(Side), u(Side));
    }
};

} // namespace

QToolButton *toolButton(look::Icon icon, const QString &name, QWidget *parent)
{
    auto *button = new FlatButton(parent);
    button->setIcon(look::icon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QToolButton *toolButton(QAction *action, QWidget *parent)
{
    auto *button = new FlatButton(parent);
    button->setDefaultAction(action);
    button->setAccessibleName(action->iconText());
    return button;
}

} // namespace taskinput::widgets
