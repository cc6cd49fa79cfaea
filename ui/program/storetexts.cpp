#include "ui/program/storetexts.h"

#include <QCoreApplication>

namespace taskinput {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("StoreTexts", text);
}

} // namespace

QString storeInUseText(const QString &host, const QString &path)
{
    if (host.isEmpty()) {
        return words("Another Task Input Editor on this computer uses the same drafts and does not "
                     "answer. Edits made here live in "
                     "this window only. Close the other one and start again; the folder is %1.")
            .arg(path);
    }
    return words("The drafts are in use on the computer %1. Edits made here live in this window "
                 "only. Close the program there, or "
                 "delete the file in-use in %2 if it no longer runs.")
        .arg(host, path);
}

QString storeNotWritableText(const QString &path)
{
    return words("The folder %1 can't be written. Edits made here live in this window only. Give "
                 "yourself write permission there and "
                 "start again.")
        .arg(path);
}

QString storeSetAsideText(const QString &fileName)
{
    return words("A file of the store was damaged and is kept as %1. A new one was begun; edits "
                 "that were only in the damaged one "
                 "are not shown.")
        .arg(fileName);
}

QString storeFromNewerVersionText()
{
    return words("The drafts were written by a newer version of this program and are left alone. "
                 "Edits made here live in this window "
                 "only. Install the newer version to see them.");
}

QString storeNotUsableText(const QString &detail)
{
    return words("The store can't be used (%1). Edits made here live in this window only.")
        .arg(detail);
}

QString journalSetAsideText(const QString &fileName)
{
    return words("The journal was damaged and is kept as %1. A new one was begun; sends that are "
                 "only in the damaged one are not "
                 "listed, and can't be undone from here.")
        .arg(fileName);
}

QString journalFromNewerVersionText()
{
    return words("The journal was written by a newer version of this program and is left alone. "
                 "Sends made now are not recorded. "
                 "Install the newer version to see it.");
}

QString journalNotUsableText(const QString &detail)
{
    return words("The journal can't be used (%1). Sends made now are not recorded.").arg(detail);
}

QString journalNotWrittenText(const QString &detail)
{
    return words("The last send is not in the journal, because it could not be written (%1). What "
                 "Apify has is not touched by that. "
                 "Make room, so that the next ones are recorded.")
        .arg(detail);
}

QString taskHeldBackText(const QString &task)
{
    return words("%1 was not opened by itself, because the program ended badly while it was open. "
                 "Its unsent edits are kept.")
        .arg(task);
}

QString settingsProblemText()
{
    return words("The settings file could not be read, so the program uses its defaults. The file "
                 "is not changed until you change a "
                 "setting; then the old one is kept beside it.");
}

} // namespace taskinput
