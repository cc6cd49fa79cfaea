// Messages about the program rather than about a task: above everything, also on the start page.
#pragma once

#include "ui/widgets/messagebar.h"

#include <functional>

namespace taskinput::window {

/*! Shows one message at a time, the gravest first, then the oldest; the others wait until it is
   closed or withdrawn. */
class ProgramBar : public widgets::MessageBar {
    Q_OBJECT
public:
    using Severity = widgets::Message::Severity;
    struct Button {
        QString text;
        std::function<void()> press; //!< the message is gone by then
    };

    explicit ProgramBar(QWidget *parent = nullptr);

    //! \a topic names what it is about: a newer message of the same topic takes the place of the
    //! older.
    void post(const QString &topic, Severity severity, const QString &text,
              const QList<Button> &buttons = {});
    void withdraw(const QString &topic);
    bool has(const QString &topic) const;

private:
    struct Entry {
        QString topic;
        Severity severity;
        QString text;
        QList<Button> buttons;
    };
    void refresh();

    QList<Entry> m_entries;
    QString m_shown; //!< topic
};

} // namespace taskinput::window
