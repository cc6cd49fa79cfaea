// Whether a send did what it should: the reply against what was read before plus what was sent.
#pragma once

#include "session/sendplan.h"
#include "json/document.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace taskinput::session {

//! One way in which the reply is not what was expected, word for word.
struct Finding {
    enum class Kind {
        SecretEncrypted, //!< sent as plain text, came back encrypted: as intended
        Respelled, //!< the same value in another spelling: as intended
        DigitsLost, //!< a number came back as the nearest that JavaScript can hold
        FieldIgnored, //!< Apify still has the value from before
        NullDropped, //!< sent as null, gone in the reply
        NestedStayed, //!< inner members that the sent value lacks are still there: merged inside
        CameBackDifferent, //!< neither what was sent nor what was before
        ForeignChange, //!< not sent, and not what was read before
        ReplacedInsteadOfMerged, //!< not sent, and gone
        RemovalIgnored, //!< a replacement left it out, and it is still there
    } kind = Kind::ForeignChange;
    QString field;
    QString path; //!< DigitsLost: below the field, "[3].id"; else empty
    QString before, after; //!< raw values for the words; null = absent. Empty for secrets
};

struct ReplyFindings {
    QList<Finding> findings;

    bool has(Finding::Kind kind) const;
    QStringList fields(Finding::Kind kind) const;
    //! Only what is intended: encrypted secrets and other spellings.
    bool isVerified() const;
    //! \a field, which was sent, came back as intended.
    bool confirms(const QString &field) const;
    //! Everything that was sent is in place; beyond it others changed something.
    bool onlyOthersChanged() const;
};

//! Worker: linear. \a reply null = the answer says that there is no input.
ReplyFindings checkReply(const SendPlan &plan, const json::DocumentPtr &reply,
                         const StopFlag &stop = {});

//! Which of the three a later read of the input shows.
enum class WriteFate {
    Saved, //!< each sent field holds what was sent, or Apify's form of it
    NotThere, //!< each sent field holds what was before
    Overtaken, //!< something else: others have written since, or part of it
};
WriteFate fateOf(const SendPlan &plan, const json::DocumentPtr &stored, const StopFlag &stop = {});

} // namespace taskinput::session
