// A separator of one pixel.
#pragma once

#include <QWidget>

namespace taskinput::widgets {

class HairLine : public QWidget {
    Q_OBJECT
public:
    explicit HairLine(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace taskinput::widgets
