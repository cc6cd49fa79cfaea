// Which task this is: name, Actor, build, when it was changed and read, what is special about it.
#pragma once

#include <QDateTime>
#include <QWidget>

class QToolButton;

namespace taskinput::api {
struct Task;
}
namespace taskinput::widgets {
class ActorTile;
class Chip;
class ElidedLabel;
} // namespace taskinput::widgets

namespace taskinput::window {

class Actions;

class HeaderStrip : public QWidget {
    Q_OBJECT
public:
    explicit HeaderStrip(const Actions &actions, QWidget *parent = nullptr);

    void setTask(const api::Task &task);
    //! \a readAt: when the shown baseline was read (invalid = not yet); \a build: of the schema in
    //! use.
    void setDetails(const QString &build, const QDateTime &readAt);
    void setUnsent(int fields);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSecondLine();

    widgets::ActorTile *m_tile;
    widgets::ElidedLabel *m_title;
    widgets::Chip *m_unsent;
    widgets::ElidedLabel *m_details;
    widgets::Chip *m_public;
    QString m_actor;
    QString m_build;
    QDateTime m_modifiedAt;
    QDateTime m_readAt;
};

} // namespace taskinput::window
