// Send: one shape of two parts, at one place and with one width, whatever it says.
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

class QMenu;

namespace taskinput::widgets {

class FilledButton;

//! What the button shows; the words are made by the caller.
struct SendPresentation {
    enum class Look {
        Filled, //!< a thing to do
        Outlined //!< something under way that can be stopped; without the arrow part
    };
    QString text{};
    QString reason{}; //!< why it is off, one sentence; empty when it is on
    bool isEnabled = false;
    Look look = Look::Filled;
    look::Icon icon = look::Icon::Send;
};

/*! Decides nothing. Its push button carries the label as its accessible name and the reason as its
   tool tip and accessible description. The width fits the longest label that was reserved or shown
   so far, so nothing beside it moves. */
class SendButton : public QWidget {
    Q_OBJECT
public:
    explicit SendButton(QWidget *parent = nullptr);

    void setPresentation(const SendPresentation &shown);
    const SendPresentation &presentation() const noexcept { return m_shown; }
    //! Labels that may come: the button is made wide enough for each of them now.
    void reserve(const QStringList &labels);
    //! What the arrow part opens; without one there is no arrow. The menu stays the caller's.
    void setMenu(QMenu *menu);
    FilledButton *mainPart() const noexcept { return m_main; }

signals:
    void clicked();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void fitAnew();
    void showParts();

    SendPresentation m_shown;
    QStringList m_labels; //!< that the width fits
    FilledButton *m_main;
    FilledButton *m_arrow;
    QMenu *m_menu = nullptr;
};

} // namespace taskinput::widgets
