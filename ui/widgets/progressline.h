// A thin line that shows how far something is.
#pragma once

#include <QBasicTimer>
#include <QWidget>

#include <optional>

namespace taskinput::widgets {

/*! Takes its place in the layout also while nothing is shown, so nothing jumps. Of unknown length,
   a third of it moves, or stands still where the system asks for reduced motion. A timer runs only
   then. */
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);

    //! \a fraction 0…1.
    void showFraction(double fraction);
    void showUnknown();
    //! As showUnknown() after 0.4 s: short waits show nothing.
    void showUnknownSoon();
    void stop();
    bool isShown() const noexcept { return m_isShown; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setMoving(bool isMoving);

    std::optional<double> m_fraction;
    double m_phase = 0.0; //!< of the moving third, 0…1
    bool m_isShown = false;
    QBasicTimer m_soon;
    QBasicTimer m_motion;
};

} // namespace taskinput::widgets
