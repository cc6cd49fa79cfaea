// Below the change list: what Send sends, and what can be done with the selected change.
#pragma once

#include "ui/models/changemodel.h"

#include "schema/inputschema.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace taskinput::changes {

class ChangeFoot : public QWidget {
    Q_OBJECT
public:
    explicit ChangeFoot(QWidget *parent = nullptr);

    void showCounts(const models::ChangeCounts &counts);
    //! What is selected (null: nothing). \a schema may be null.
    void showSelected(const session::ChangeRow *row, const schema::InputSchema *schema);

signals:
    void undoRequested();
    void undoAllRequested();
    void keepRequested();
    void setToNullRequested();
    void removeForRealRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(const QString &text);

    QLabel *m_sum, *m_why;
    QPushButton *m_keep, *m_setToNull, *m_removeForReal, *m_undo, *m_undoAll;
};

} // namespace taskinput::changes
