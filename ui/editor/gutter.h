// The strip left of the text: problems and locks, line numbers, signs of change.
#pragma once

#include <QWidget>

class QTextBlock;

namespace taskinput::editor {

class CodeView;

/*! Child of its view. Zones from left to right: problem or lock, line number, sign, bar at the
   text's edge. Says nothing that is not also said elsewhere in words, so assistive technology skips
   it. */
class Gutter : public QWidget {
    Q_OBJECT
public:
    explicit Gutter(CodeView &view);

    //! For as many digits as the last line number has.
    int wantedWidth() const;
    //! The view scrolled by \a dy pixels or repainted \a rect.
    void follow(const QRect &rect, int dy);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Zones;
    Zones zones() const;
    void paintLine(QPainter &painter, const Zones &zones, const QTextBlock &block,
                   const QRectF &row);
    void paintSign(QPainter &painter, const Zones &zones, qint32 line, const QRectF &row);
    void paintState(QPainter &painter, const Zones &zones, const QTextBlock &block,
                    const QRectF &row);
    void selectLines(int y);

    CodeView &m_view;
    int m_firstSelectedLine = 0;
};

} // namespace taskinput::editor
