// The square with an Actor's initials.
#pragma once

#include <QWidget>

class QPainter;

namespace taskinput::widgets {

//! Decoration: the Actor's name stands beside it.
void paintActorTile(QPainter &painter, const QRect &rect, const QString &actor);

class ActorTile : public QWidget {
    Q_OBJECT
public:
    //! \a side in u.
    explicit ActorTile(double side, QWidget *parent = nullptr);

    void setActor(const QString &actor);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_side;
    QString m_actor;
};

} // namespace taskinput::widgets
