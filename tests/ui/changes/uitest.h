// What window tests of panes share.
#pragma once

#include "ui/look/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QWidget>

#include <algorithm>

namespace taskinput::tests {

//! Shows \a widget at \a size and waits until it is painted.
inline void showAt(QWidget &widget, QSize size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

//! Saves light.png and dark.png of \a widget where TASKINPUT_PICTURES names a folder; in any case
//! both are painted once.
inline void takePictures(QWidget &widget, look::Theme &theme, const QString &name)
{
    const QString folder = qEnvironmentVariable("TASKINPUT_PICTURES");
    for (const auto choice : {look::Theme::Choice::Light, look::Theme::Choice::Dark}) {
        theme.setChoice(choice);
        QCoreApplication::processEvents();
        const QPixmap picture = widget.grab();
        QVERIFY(!picture.isNull());
        const QString scheme =
            choice == look::Theme::Choice::Light ? QStringLiteral("light") : QStringLiteral("dark");
        if (!folder.isEmpty())
            QVERIFY(picture.save(
                QDir(folder).filePath(name + QLatin1Char('-') + scheme + QStringLiteral(".png"))));
    }
    theme.setChoice(look::Theme::Choice::Light);
}

//! The button with the words \a text; null if there is none.
inline QPushButton *button(QWidget &panel, const QString &text)
{
    for (QPushButton *candidate : panel.findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

//! A label that can be seen says exactly \a text.
inline bool showsText(QWidget &panel, const QString &text)
{
    const auto labels = panel.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&text](QLabel *label) {
        return label->isVisible() && label->text() == text;
    });
}

inline QString accessibleName(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

//! Every widget below \a root that takes the keyboard focus has a name. Returns those without.
inline QStringList unnamedFocusWidgets(QWidget *root)
{
    QStringList unnamed;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isEnabled() && widget->isVisibleTo(root)
            && accessibleName(widget).isEmpty()
            && !QLatin1StringView(widget->metaObject()->className())
                    .startsWith(QLatin1StringView("QAbstractScrollArea")))
            unnamed += QLatin1StringView(widget->metaObject()->className());
    }
    return unnamed;
}

} // namespace taskinput::tests
