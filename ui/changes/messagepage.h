// A page without content: sign, title and one sentence in the middle.
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

class QLabel;

namespace taskinput::changes {

class MessagePage : public QWidget {
    Q_OBJECT
public:
    explicit MessagePage(QWidget *parent = nullptr);

    void show(look::Icon icon, const QString &title, const QString &sentence);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    look::Icon m_icon = look::Icon::Ok;
    QLabel *m_title, *m_sentence;
};

} // namespace taskinput::changes
