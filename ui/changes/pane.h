// The background that panes lie on.
#pragma once

#include <QVBoxLayout>
#include <QWidget>

namespace taskinput::changes {

//! \a widget gets the colour of panes, in each scheme. The palette keeps it as the alternate base.
inline void layOnPane(QWidget *widget)
{
    widget->setBackgroundRole(QPalette::AlternateBase);
    widget->setAutoFillBackground(true);
}

//! \a text with \a margin around it in its own colour: text without a gutter needs some air.
inline QWidget *withMargin(QWidget *text, int margin)
{
    auto *frame = new QWidget;
    frame->setBackgroundRole(QPalette::Base);
    frame->setAutoFillBackground(true);
    frame->setContentsMargins(margin, margin / 2, 0, 0);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(text);
    return frame;
}

} // namespace taskinput::changes
