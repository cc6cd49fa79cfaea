// The row above the change list: how many changes of which kind, and the way to the next one.
#pragma once

#include "ui/models/changemodel.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace taskinput::changes {

class SignedText;

class CountsRow : public QWidget {
    Q_OBJECT
public:
    explicit CountsRow(QWidget *parent = nullptr);

    void showCounts(const models::ChangeCounts &counts);
    //! Instead of the counts: the comparison is of \a at, before line \a brokenLine (1-based, 0 =
    //! unknown) broke.
    void showStale(const QDateTime &at, qint32 brokenLine);

signals:
    void nextRequested();
    void previousRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SignedText *m_changed, *m_added, *m_removed, *m_respelled, *m_stale;
    QToolButton *m_previous, *m_next;
};

} // namespace taskinput::changes
