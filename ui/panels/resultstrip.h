// One line on a tint: sign, what came out, the small print behind it.
#pragma once

#include "ui/look/colors.h"
#include "ui/look/icons.h"

#include <QWidget>

class QLabel;

namespace taskinput::widgets {
class ElidedLabel;
class SignLabel;
} // namespace taskinput::widgets

namespace taskinput::panels {

class ResultStrip : public QWidget {
    Q_OBJECT
public:
    explicit ResultStrip(QWidget *parent = nullptr);

    void showResult(look::State state, const QString &sentence, const QString &details);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    look::State m_state = look::State::Success;
    widgets::SignLabel *m_sign;
    QLabel *m_sentence;
    widgets::ElidedLabel *m_details;
};

} // namespace taskinput::panels
