// One tag of HTML in a text.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace taskinput::schema {

struct HtmlTag {
    QString name; //!< lower case; empty for comments and declarations
    bool isEnd = false;
    QStringView attributes; //!< as they stand in the text
    qsizetype length = 0; //!< units in the text, brackets included

    //! The value with its references decoded; empty if there is none.
    QString attribute(QLatin1StringView attributeName) const;
};

//! The tag, comment or declaration at the start of \a text, which must outlive it. Empty if there
//! is none: a bracket before a blank or a digit ("a < b") is text, and so is one that never closes.
//! A comment that never ends takes all.
std::optional<HtmlTag> tagAt(QStringView text);

} // namespace taskinput::schema
