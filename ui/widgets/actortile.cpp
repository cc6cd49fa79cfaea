#include "ui/widgets/actortile.h"

#include "ui/look/fonts.h"
#include "ui/look/painting.h"
#include "ui/look/tilecolors.h"
#include "ui/look/unit.h"

#include <QApplication>
#include <QPainter>

namespace taskinput::widgets {

namespace {
//! Share of the tile's side that its letters are high, and its corners are round.
constexpr double LetterShare = 0.42;
constexpr double CornerShare = 0.18;
} // namespace

void paintActorTile(QPainter &painter, const QRect &rect, const QString &actor)
{
    const look::TileColors tile = look::tileColors(actor, look::colors().scheme);
    look::paintRounded(painter, rect, rect.height() * CornerShare, tile.fill);
    QFont font = QApplication::font();
    font.setPixelSize(std::max(1, qRound(rect.height() * LetterShare)));
    font.setWeight(QFont::Bold);
    painter.save();
    painter.setFont(font);
    painter.setPen(tile.text);
    painter.drawText(rect, Qt::AlignCenter, look::tileInitials(actor));
    painter.restore();
}

ActorTile::ActorTile(double side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ActorTile::setActor(const QString &actor)
{
    m_actor = actor;
    update();
}

QSize ActorTile::sizeHint() const
{
    const int side = look::Unit()(m_side);
    return {side, side};
}

void ActorTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintActorTile(painter, rect(), m_actor);
}

} // namespace taskinput::widgets
