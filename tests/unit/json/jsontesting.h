// What the tests of app/json share: parsing in one word, problems as text, random documents.
#pragma once

#include "json/document.h"

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace taskinput::json {

//! "CommaMissing 5-6 1": code, span and detail of each problem; " (w 1-4)" with a second place.
QStringList described(const Document &document);

//! The document's values as an indented list, one node a line: kind, key, spelling. For comparisons
//! in tests.
QString outline(const Document &document);

/*! Random JSON and random damage, repeatable: the seed is printed and can be given as
 * TASKINPUT_SEED. */
class RandomJson {
public:
    RandomJson();

    //! Below \a bound.
    int pick(int bound);
    //! A sound document of about \a size values. All spellings that RFC 8259 allows occur, also
    //! rare ones.
    QString document(int size = 40);
    //! The same with a few units removed, doubled, exchanged or put in.
    QString damaged(QString text);
    //! One number, often with a rare spelling.
    QString number();
    //! One string token.
    QString string();
    //! White space, often none.
    QString space();

    //! Leave out what other parsers are known to refuse: lone surrogate escapes, numbers out of a
    //! double's range.
    bool isTame = false;

private:
    QString container(int &left, int depth);
    QString value(int &left, int depth);

    QRandomGenerator m_random;
};

} // namespace taskinput::json
