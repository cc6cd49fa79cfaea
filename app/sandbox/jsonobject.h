// Reading members of a JSON object and writing one, for what the sandbox knows by name.
#pragma once

#include "json/document.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace taskinput::sandbox {

//! One value of a parsed document, and its members by name. A value that is missing is null in
//! every reading function: empty, 0, false.
class JsonView {
public:
    JsonView() = default;
    JsonView(json::DocumentPtr document, json::NodeId id);
    //! The whole of \a json; missing if it is no JSON.
    static JsonView parse(const QByteArray &json);

    bool exists() const noexcept { return m_id != json::NoNode; }
    bool isNull() const;
    bool isString() const;
    bool isNumber() const;
    bool isBool() const;
    bool isArray() const;
    bool isObject() const;

    JsonView operator[](QStringView name) const; //!< a member; missing unless this is an object
    QList<JsonView> entries() const; //!< of a list or an object
    QString key() const; //!< of an object's member
    QByteArray raw() const; //!< as spelled, UTF-8; empty if missing
    QByteArray minified() const;
    QString text(const QString &otherwise = {}) const; //!< of a string
    double number(double otherwise = 0) const;
    qint64 integer(qint64 otherwise = 0) const;
    bool isTrue() const;
    QStringList texts() const; //!< the strings of a list

    const json::Document &document() const { return *m_document; }
    const json::DocumentPtr &documentPtr() const noexcept { return m_document; }
    json::NodeId id() const noexcept { return m_id; }

private:
    bool is(json::Kind kind) const;

    json::DocumentPtr m_document;
    json::NodeId m_id = json::NoNode;
};

//! Writes an object, minified.
class JsonObject {
public:
    JsonObject &add(QStringView name, const QByteArray &json); //!< left out if \a json is empty
    JsonObject &addText(QStringView name, const QString &text);
    JsonObject &addText(QStringView name, const std::optional<QString> &text);
    JsonObject &addNumber(QStringView name, qint64 number);
    JsonObject &addFlag(QStringView name, bool flag);
    QByteArray json() const { return m_members + '}'; }

private:
    QByteArray m_members = "{";
};

//! A JSON string token, UTF-8.
QByteArray jsonText(const QString &text);
//! [a,b,…]
QByteArray jsonList(const QList<QByteArray> &entries);

} // namespace taskinput::sandbox
