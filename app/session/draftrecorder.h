// Tells the draft sink what is typed, so that nothing typed is lost; and keeps secrets out of it.
#pragma once

#include "base/background.h"
#include "schema/inputschema.h"
#include "session/draft.h"
#include "session/draftsink.h"
#include "session/safespans.h"
#include "session/sessioncontext.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace taskinput::session {

/*! Follows one draft once it is open. A draft exists on disk while the text differs from the
   baseline's (with a long baseline always); edits go out in bundles, a few times a second.

    New plain text of a secret field must not reach the disk unless the person agreed. While such a
   field is changed, the text goes out with the stored value in its place; while it can't be told
   whether one is, nothing goes out. Both are said. */
class DraftRecorder : public QObject {
    Q_OBJECT
public:
    //! Everything must outlive this.
    DraftRecorder(Draft &draft, const SessionContext &context, QObject *parent = nullptr);

    void start(const DraftId &id); //!< the draft is open, its text is the baseline's
    void startRestored(const DraftId &id); //!< its text is what the disk has
    //! \a known: which fields are secret is certain, since a schema was read (null = there is
    //! none).
    void setSchema(const schema::InputSchemaPtr &schema, bool known);
    void settle(); //!< a send went through, or the person's word about secrets changed: say what is
                   //!< left anew
    void flush(); //!< now
    //! The same without any work left for later, since there may be no later. Linear in the text if
    //! it holds new secrets.
    void flushAtOnce();

    //! Something typed is not on disk and will not be: values of these fields; empty = the text
    //! can't be read.
    bool staysInMemory() const noexcept { return m_staysInMemory; }
    QStringList fieldsInMemory() const { return m_fieldsInMemory; }

signals:
    void staysInMemoryChanged();

private:
    //! The text split into fields and compared, with all that tells secrets.
    struct Split {
        json::DocumentPtr draft;
        json::DocumentPtr baseline;
        QList<diff::FieldChange> changes;
        QSet<QString> secrets;
    };
    //! What may go to disk.
    struct Judgement {
        enum class Kind { All, WithoutFields, NotNow } kind = Kind::All;
        QStringList fields; //!< WithoutFields: whose stored value stands in for the new one
        json::DocumentPtr draft; //!< WithoutFields: the text as it stands
    };

    void follow(const DraftId &id);
    void prepare();
    void keepBaselineAsDraft();
    void drop();
    void collect(const QList<text::Edit> &edits);
    void followAnalysis();
    void tellTicks();
    void tellBaseline();
    bool differs() const;
    bool isWithoutSecrets() const;
    bool dropIfEqual();
    Split splitOf(const Analysis &analysis) const;
    std::optional<Split> splitNow(qsizetype longest) const;
    Judgement judge(qsizetype longestToSplit) const;
    QSet<QString> unsafeFields(const Split &split) const;
    QStringList newSecrets(const Split &split) const;
    void write();
    void writeWithout(const Judgement &judgement);
    void writeStripped(const Judgement &judgement);
    std::function<text::Text(const StopFlag &)> stripping(const Judgement &judgement) const;
    void keepStripped(const text::Text &stripped);
    void wait();
    void setStaysInMemory(bool stays, const QStringList &fields = {});
    DraftBaseline baseline() const;

    Draft &m_draft;
    const SessionContext &m_context;
    DraftId m_id;
    QTimer m_bundle;
    QTimer m_patience; //!< a text that can't be read for a moment is no news
    QList<text::Edit> m_edits; //!< since what the disk has
    SafeSpans m_spans; //!< since the text could be split into fields
    Background<text::Text> m_stripping;
    bool m_stripsAgain = false; //!< typed on while it ran
    schema::InputSchemaPtr m_schema;
    DraftTicks m_ticks;
    bool m_isFollowing = false;
    bool m_isOnDisk = false; //!< the disk has a draft
    bool m_isPrepared = false; //!< … without an edit, only so that a long baseline is there already
    bool m_isContinuous = false; //!< m_edits continue it, or the baseline while there is none
    bool m_schemaIsKnown = false;
    bool m_schemaNamesSecrets = false;
    bool m_staysInMemory = false;
    QStringList m_fieldsInMemory;
};

} // namespace taskinput::session
