// Go to Field: names filter as they are typed; paths work too.
#pragma once

#include "json/document.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace taskinput::window {

class GoToFieldDialog : public QDialog {
    Q_OBJECT
public:
    explicit GoToFieldDialog(json::DocumentPtr document, QWidget *parent = nullptr);

signals:
    void chosen(qint32 position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void choose();

    json::DocumentPtr m_document;
    QLineEdit *m_text;
    QListWidget *m_list;
};

} // namespace taskinput::window
