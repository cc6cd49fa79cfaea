// Tells the draft sink what is typed, so that nothing typed is lost; and keeps secrets out of it.
#pragma once

#include "session/draft.h"
#include "session/draftsink.h"
#include "session/sessioncontext.h"

#include <QObject>
#include <QTimer>

namespace taskinput::session {

/*! Follows one draft once it is open. A draft exists on disk while the text differs from the
   baseline's; edits go out in bundles, a few times a second. New plain text of a secret field must
   not reach the disk unless the person agreed: while such a field is changed, or it can't be told
   whether one is, nothing is written and staysInMemory() says so. */
class DraftRecorder : public QObject {
    Q_OBJECT
public:
    //! Everything must outlive this.
    DraftRecorder(Draft &draft, const SessionContext &context, QObject *parent = nullptr);

    void start(const DraftId &id); //!< the draft is open
    void startRestored(const DraftId &id); //!< … and its text is on disk already
    //! Which fields are secret is certain (a schema was read, or it is known that there is none).
    void setSchemaKnown(bool known);
    void settle(); //!< a send went through: what is left of the draft is said anew, or dropped
    void flush(); //!< now: the program is about to end

    bool staysInMemory() const noexcept { return m_staysInMemory; }
    QStringList fieldsInMemory() const { return m_fieldsInMemory; }

signals:
    void staysInMemoryChanged();

private:
    void collect(const QList<text::Edit> &edits);
    void tellTicks();
    void tellBaseline();
    bool mayWrite();
    bool differs() const;
    void setStaysInMemory(const QStringList &fields, bool stays);
    DraftBaseline baseline() const;

    Draft &m_draft;
    const SessionContext &m_context;
    DraftId m_id;
    QTimer m_bundle;
    QList<text::Edit> m_edits; //!< not told yet
    DraftTicks m_ticks;
    bool m_isFollowing = false;
    bool m_isOnDisk = false; //!< the sink holds a text that m_edits continue
    bool m_schemaIsKnown = false;
    bool m_staysInMemory = false;
    QStringList m_fieldsInMemory;
};

} // namespace taskinput::session
