// What is the matter with drafts and journal, said in the window.
#pragma once

#include "persistence/database.h"
#include "persistence/storefolder.h"

#include <QObject>

namespace taskinput::window {
class ProgramBar;
}

namespace taskinput {

class Keeping;

class StoreMessages : public QObject {
    Q_OBJECT
public:
    //! All must outlive this.
    StoreMessages(Keeping &keeping, window::ProgramBar &bar, QObject *parent = nullptr);

private:
    void tellMissing(const persistence::FolderError &error);
    void tellDrafts(const persistence::StoreError &error, bool isUsable);
    void tellJournal(const persistence::StoreError &error);

    window::ProgramBar &m_bar;
};

} // namespace taskinput
