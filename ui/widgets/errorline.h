// One line below a field that says what is wrong with it.
#pragma once

#include <QWidget>

class QLabel;

namespace taskinput::widgets {

class SignLabel;

//! Takes no room while nothing is wrong; announces what is.
class ErrorLine : public QWidget {
    Q_OBJECT
public:
    explicit ErrorLine(QWidget *parent = nullptr);

    //! Plain text; empty takes the line away.
    void setMessage(const QString &text);
    QString message() const;

private:
    SignLabel *m_sign;
    QLabel *m_text;
};

} // namespace taskinput::widgets
