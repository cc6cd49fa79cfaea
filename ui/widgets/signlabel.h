// An icon by itself, crisp at every scale and in the colours in use.
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

#include <optional>

namespace taskinput::widgets {

//! Decoration beside a text that says the same: assistive technology passes it over.
class SignLabel : public QWidget {
    Q_OBJECT
public:
    //! \a side in u.
    explicit SignLabel(double side, QWidget *parent = nullptr);

    void setSign(look::Icon icon, look::Tint tint);
    void setProgramIcon();
    void clear();
    void setSide(double side);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    double m_side;
};

} // namespace taskinput::widgets
