// Stored input and draft as two texts and what differs between their lines. Made off the UI thread.
#pragma once

#include "ui/models/difflines.h"

#include "base/stopflag.h"
#include "diff/textdiff.h"
#include "session/analysis.h"

#include <QLatin1StringView>
#include <QSet>

#include <memory>

namespace taskinput::models {

struct TextDifference {
    RowText before, after;
    QList<diff::LineBlock> blocks; //!< in rows
    int changes = 0; //!< blocks that are not Same
};
using TextDifferencePtr = std::shared_ptr<const TextDifference>;

//! Both sides formatted alike, so that only values count; values of \a secrets and all encrypted
//! ones replaced by words. The draft must be without errors. Null if stopped.
TextDifferencePtr textDifference(const session::Analysis &analysis, const QSet<QString> &secrets,
                                 const StopFlag &stop);

//! \a document formatted, with every secret replaced: "<secret>" for one that is equal in \a other
//! (may be null), else "<new secret>". Null if stopped.
QString shownText(const json::Document &document, const json::Document *other,
                  const QSet<QString> &secrets, const StopFlag &stop);

//! Stand for secrets in texts that are compared.
inline constexpr QLatin1StringView StoredSecret("\"<secret>\"");
inline constexpr QLatin1StringView NewSecret("\"<new secret>\"");
inline constexpr QLatin1StringView YourSecret("\"<your secret>\"");
inline constexpr QLatin1StringView TheirSecret("\"<their secret>\"");

//! Behind the words that stand for a secret in \a line; -1 if there are none.
qsizetype endOfSecret(QStringView line);

} // namespace taskinput::models
