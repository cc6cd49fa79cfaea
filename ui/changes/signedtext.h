// A sign and words behind it.
#pragma once

#include "ui/look/icons.h"

#include <QLabel>

namespace taskinput::changes {

//! A label whose icon is tinted anew at each painting, so that it follows the scheme.
class SignedText : public QLabel {
    Q_OBJECT
public:
    SignedText(look::Icon icon, look::Tint tint, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeText();

    look::Icon m_icon;
    look::Tint m_tint;
};

} // namespace taskinput::changes
