// A key as it looks on a keyboard.
#pragma once

#include <QLabel>

namespace taskinput::widgets {

class KeyCap : public QLabel {
    Q_OBJECT
public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace taskinput::widgets
