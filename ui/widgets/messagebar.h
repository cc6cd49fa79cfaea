// The one place for messages: a row above what the message is about.
#pragma once

#include "ui/look/colors.h"
#include "ui/look/icons.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QToolButton;

namespace taskinput::widgets {

class MessageText;

struct MessageButton {
    int id = 0;
    QString text{};
    QString toolTip{};
    friend bool operator==(const MessageButton &, const MessageButton &) = default;
};

struct Message {
    enum class Severity { Info, Success, Warning, Error, Conflict };
    Severity severity = Severity::Info;
    QString text{}; //!< plain; the first sentence is shown bold
    QList<MessageButton> buttons{}; //!< the first is outlined, the rest flat
    QStringList literals{}; //!< names of fields in the text, set in the fixed font
    bool isClosable = true;
};

/*! Shows one message or none. Long texts wrap; where they would take more than two lines beside the
    buttons, the buttons go below the text. Assistive technology is told of each new text. */
class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    //! A new text and nothing else: for countdowns, without a new announcement.
    void setText(const QString &text);
    void clear();
    bool hasMessage() const noexcept { return m_message.has_value(); }
    const std::optional<Message> &message() const noexcept { return m_message; }
    //! Distance to the edges of the surrounding pane, in u; 10 by default. Inside a card: 0.
    void setInset(double units);

signals:
    void buttonClicked(int id);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuildButtons();
    void arrange();
    int widthOfButtons() const;
    QRect frame() const;
    look::State state() const;
    void announce();

    std::optional<Message> m_message;
    double m_inset = 10.0;
    MessageText *m_text;
    QWidget *m_buttonRow;
    QToolButton *m_close;
    QBoxLayout *m_content;
};

} // namespace taskinput::widgets
