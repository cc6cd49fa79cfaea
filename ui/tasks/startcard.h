// The card of the start page: the only box with round corners in the window.
#pragma once

#include <QWidget>

namespace taskinput::tasks {

class StartCard : public QWidget {
    Q_OBJECT
public:
    explicit StartCard(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace taskinput::tasks
