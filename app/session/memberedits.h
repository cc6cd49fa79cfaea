// Several top-level fields changed at once, as one step of the text.
#pragma once

#include "base/stopflag.h"
#include "text/edit.h"
#include "json/document.h"

#include <QList>
#include <QString>

namespace taskinput::session {

//! What one field becomes.
struct MemberChange {
    QString name;
    QString rawValue; //!< one JSON value as text; a null QString removes the field
    QString before; //!< a new field goes before this one if that exists, else behind the last
};

/*! Edits that make \a changes in \a text, whose tree is \a document: an object without errors. All
   other fields keep their text and, unless very many fields come or go in a very long text, their
   place and white space too. Worker: a new or a removed field costs one parse. */
QList<text::Edit> memberEdits(const text::Text &text, const json::Document &document,
                              const QList<MemberChange> &changes, const StopFlag &stop = {});

//! The text that they give.
text::Text withMembers(const text::Text &text, const json::Document &document,
                       const QList<MemberChange> &changes, const StopFlag &stop = {});

//! The smallest single edit from one text to the other; empty if they are equal.
QList<text::Edit> wholeEdit(const text::Text &from, const QString &to);

} // namespace taskinput::session
