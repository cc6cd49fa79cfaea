// One part of the status bar: a sign and a text.
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

#include <optional>

class QAbstractButton;

namespace taskinput::widgets {

class ElidedLabel;
class SignLabel;

/*! A label with a sign before it. The State part is the window's word on how things are: its
   accessible description is "State", and each new text is announced politely. */
class StatusPart : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Plain, State };

    explicit StatusPart(Kind kind, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    void setSign(std::optional<look::Icon> sign, look::Tint tint = look::Tint::Secondary);
    //! What the part is, for assistive technology: "Position in the text". The State part has its
    //! own.
    void setMeaning(const QString &meaning);
    //! Elide like a path where there is no room.
    void setElided(bool isElided);
    //! A click or Space on the part does something, for instance copies; \a hint says what and is
    //! the button's name.
    void setClickable(const QString &hint);

signals:
    void clicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Kind m_kind;
    ElidedLabel *m_label;
    SignLabel *m_sign;
    QAbstractButton *m_button = nullptr; //!< over the whole part, once it is clickable
};

} // namespace taskinput::widgets
