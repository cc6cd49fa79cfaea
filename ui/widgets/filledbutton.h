// The blue button: Send and Sign in, nothing else.
#pragma once

#include "ui/look/icons.h"

#include <QPushButton>

#include <optional>

namespace taskinput::widgets {

/*! A push button that can be filled with the accent. Off, it is grey and keeps its size. As one of
   two parts of a shape, the corners towards the other part are square. */
class FilledButton : public QPushButton {
    Q_OBJECT
public:
    enum class Shape { Whole, LeadingPart, TrailingPart };

    explicit FilledButton(const QString &text = {}, QWidget *parent = nullptr);

    //! Not filled, it looks like an ordinary push button.
    void setFilled(bool isFilled);
    //! Grey although it can be pressed: beside a part that is off.
    void setQuiet(bool isQuiet);
    void setShape(Shape shape);
    //! Painted in the colour of the text, which an icon of QAbstractButton can't follow.
    void setSign(std::optional<look::Icon> sign);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    //! Width that \a label needs beside the sign.
    int widthFor(const QString &label) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Paint {
        QColor fill, border, text, ring;
    };
    Paint colorsNow() const;
    void paintContent(QPainter &painter, const QColor &color) const;

    std::optional<look::Icon> m_sign;
    Shape m_shape = Shape::Whole;
    bool m_isFilled = true;
    bool m_isQuiet = false;
};

} // namespace taskinput::widgets
