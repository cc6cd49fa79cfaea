// What this program is, its version and what it is made with.
#pragma once

#include <QDialog>

namespace taskinput::dialogs {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace taskinput::dialogs
