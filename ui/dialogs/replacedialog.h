// Replace Whole Input…: shows exactly what will be left, and asks.
#pragma once

#include "session/rows.h"

#include <QDialog>

namespace taskinput::dialogs {

//! Accepted: replace. Everything shown is what would be sent; nothing is computed here.
class ReplaceDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReplaceDialog(const session::Replacement &replacement, QWidget *parent = nullptr);

private:
    QWidget *makeFieldLine(const QString &words, const QStringList &names, bool areRemoved);
};

} // namespace taskinput::dialogs
