// Answers as JSON, read with the core that keeps every value.
#pragma once

#include "api/http.h"
#include "base/stopflag.h"
#include "json/document.h"

#include <QDateTime>
#include <QString>

namespace taskinput::api {

//! Tolerant view of one object of a parsed answer: a member that is missing or of another kind
//! reads as empty.
class ObjectView {
public:
    //! \a object may be NoNode: everything is empty then.
    ObjectView(const json::Document &document, json::NodeId object);

    bool isNull() const noexcept { return m_object == json::NoNode; }
    json::NodeId id() const noexcept { return m_object; }
    json::NodeId member(QStringView name) const; //!< any kind, or NoNode
    ObjectView object(QStringView name) const;
    QString text(QStringView name) const;
    qint64 number(QStringView name, qint64 otherwise) const;
    bool flag(QStringView name) const;
    QDateTime time(QStringView name) const; //!< UTC

private:
    const json::Document &m_document;
    json::NodeId m_object;
};

struct ParsedReply {
    json::DocumentPtr document; //!< without errors, never null
    bool hadBom = false;
};

//! UnreadableReply if the body is empty, no UTF-8 or no JSON; Cancelled if \a stop was asked for.
Result<ParsedReply, ApiError> parseReply(const HttpReply &reply, const StopFlag &stop);

//! UnexpectedReply, with the kind that was found at \a found (NoNode: nothing was).
ApiError unexpectedReply(const HttpReply &reply, const json::Document &document,
                         json::NodeId found);

//! An answer in the API's envelope {"data": {…}}; the node is the object behind data.
struct EnvelopedReply {
    json::DocumentPtr document;
    json::NodeId data = json::NoNode;
    ObjectView view() const { return {*document, data}; }
};
Result<EnvelopedReply, ApiError> parseEnvelope(const HttpReply &reply, const StopFlag &stop);

} // namespace taskinput::api
