// Small random JSON values, small random edits of them, and texts that spell the same value
// differently.
#pragma once

#include <QList>
#include <QRandomGenerator>
#include <QString>

#include <utility>

namespace taskinput::test {

//! A value as the tests make it: small enough for plain recursion.
struct RandomValue {
    enum class Kind { Scalar, List, Object } kind = Kind::Scalar;
    QString scalar; //!< as JSON text
    QList<RandomValue> entries;
    QList<std::pair<QString, RandomValue>> members; //!< names are unique
};

class ValueMaker {
public:
    explicit ValueMaker(quint32 seed)
        : m_random(seed)
    {
    }

    RandomValue value(int depth);
    RandomValue object(int depth);
    //! \a value with a few entries and members added, removed, moved or changed at any depth.
    RandomValue edited(RandomValue value, int depth);
    //! One of many texts of the same value: white space, order of members, number and string
    //! spelling vary.
    QString text(const RandomValue &value);
    int below(int end) { return m_random.bounded(end); }

private:
    RandomValue scalar();
    RandomValue list(int depth);
    QString name();
    QString blank();
    QString spelled(const QString &scalar);
    void editList(QList<RandomValue> &entries, int depth);
    void editObject(QList<std::pair<QString, RandomValue>> &members, int depth);

    QRandomGenerator m_random;
};

} // namespace taskinput::test
