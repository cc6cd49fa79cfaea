// The words about the store and the settings file.
#pragma once

#include <QString>

namespace taskinput {

//! \a host empty: in use by another program on this computer.
QString storeInUseText(const QString &host, const QString &path);
QString storeNotWritableText(const QString &path);
QString storeSetAsideText(const QString &fileName);
QString storeFromNewerVersionText();
QString storeNotUsableText(const QString &detail);
QString settingsProblemText();
QString journalSetAsideText(const QString &fileName);
QString journalFromNewerVersionText();
QString journalNotUsableText(const QString &detail);
QString journalNotWrittenText(const QString &detail);
QString taskHeldBackText(const QString &task);

} // namespace taskinput
