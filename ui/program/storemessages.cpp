#include "ui/program/storemessages.h"

#include "ui/program/keeping.h"
#include "ui/program/storetexts.h"
#include "ui/window/programbar.h"

namespace taskinput {

using namespace Qt::StringLiterals;
using persistence::FolderError;
using persistence::StoreError;
using Severity = window::ProgramBar::Severity;

StoreMessages::StoreMessages(Keeping &keeping, window::ProgramBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    connect(&keeping, &Keeping::draftsTroubled, this, &StoreMessages::tellDrafts);
    connect(&keeping, &Keeping::journalTroubled, this, &StoreMessages::tellJournal);
    const QString topic = u"journal write"_s;
    connect(&keeping.journal(), &session::JournalSink::notRecorded, this,
            [this, topic](const QString &reason) {
                // No words: there is no journal at all, which was said at the start.
                if (!reason.isEmpty())
                    m_bar.post(topic, Severity::Warning, journalNotWrittenText(reason));
            });
    connect(&keeping.journal(), &session::JournalSink::recorded, this,
            [this, topic] { m_bar.withdraw(topic); });
    if (keeping.missing())
        tellMissing(*keeping.missing());
}

void StoreMessages::tellMissing(const FolderError &error)
{
    using Kind = FolderError::Kind;
    const QString host = error.kind == Kind::InUseElsewhere ? error.host : QString();
    m_bar.post(u"store"_s, Severity::Warning,
               error.kind == Kind::NotWritable ? storeNotWritableText(error.path)
                                               : storeInUseText(host, error.path));
}

void StoreMessages::tellDrafts(const StoreError &error, bool isUsable)
{
    const QString text = !error.setAside.isEmpty()         ? storeSetAsideText(error.setAside)
        : error.kind == StoreError::Kind::FromNewerVersion ? storeFromNewerVersionText()
        : isUsable                                         ? QString()
                                                           : storeNotUsableText(error.detail);
    if (!text.isEmpty())
        m_bar.post(u"store"_s, Severity::Warning, text);
}

void StoreMessages::tellJournal(const StoreError &error)
{
    const QString text = !error.setAside.isEmpty()         ? journalSetAsideText(error.setAside)
        : error.kind == StoreError::Kind::FromNewerVersion ? journalFromNewerVersionText()
                                                           : journalNotUsableText(error.detail);
    m_bar.post(u"journal"_s, Severity::Warning, text);
}

} // namespace taskinput
