#include "randomvalue.h"

namespace taskinput::test {

using namespace Qt::StringLiterals;

RandomValue ValueMaker::value(int depth)
{
    const int choice = depth > 0 ? below(5) : 0;
    if (choice >= 3)
        return object(depth);
    return choice == 2 ? list(depth) : scalar();
}

RandomValue ValueMaker::scalar()
{
    // Few different ones, so that lists hold equal entries.
    static const QStringList texts{u"null"_s,  u"true"_s, u"1"_s,     u"10"_s,      u"2.5"_s,
                                   u"\"a\""_s, u"\"\""_s, u"\"b\""_s, u"\"ab/c\""_s};
    RandomValue value;
    value.scalar = texts[below(static_cast<int>(texts.size()))];
    return value;
}

QString ValueMaker::name()
{
    static const QStringList names{u"url"_s, u"id"_s, u"key"_s, u"name"_s, u"a"_s, u"b c"_s};
    return names[below(static_cast<int>(names.size()))];
}

RandomValue ValueMaker::list(int depth)
{
    RandomValue made;
    made.kind = RandomValue::Kind::List;
    for (int count = below(6); count > 0; --count)
        made.entries.append(value(depth - 1));
    return made;
}

RandomValue ValueMaker::object(int depth)
{
    RandomValue made;
    made.kind = RandomValue::Kind::Object;
    editObject(made.members, depth);
    editObject(made.members, depth);
    return made;
}

RandomValue ValueMaker::edited(RandomValue value, int depth)
{
    for (int edits = below(3); edits >= 0; --edits) {
        switch (value.kind) {
        case RandomValue::Kind::Scalar:
            value = below(3) == 0 ? this->value(depth) : scalar();
            break;
        case RandomValue::Kind::List:
            editList(value.entries, depth);
            break;
        case RandomValue::Kind::Object:
            editObject(value.members, depth);
            break;
        }
    }
    return value;
}

void ValueMaker::editList(QList<RandomValue> &entries, int depth)
{
    const auto place = [&] { return below(static_cast<int>(entries.size())); };
    switch (entries.isEmpty() ? 0 : below(4)) {
    case 0:
        entries.insert(below(static_cast<int>(entries.size()) + 1), value(depth - 1));
        break;
    case 1:
        entries.removeAt(place());
        break;
    case 2:
        entries.move(place(), place());
        break;
    default:
        RandomValue &entry = entries[place()];
        entry = edited(entry, depth - 1);
    }
}

void ValueMaker::editObject(QList<std::pair<QString, RandomValue>> &members, int depth)
{
    const QString wanted = name();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (member->first != wanted)
            continue;
        if (below(2) == 0)
            members.erase(member);
        else
            member->second = edited(member->second, depth - 1);
        return;
    }
    members.append({wanted, value(depth - 1)});
}

QString ValueMaker::blank()
{
    static const QStringList blanks{u""_s, u""_s, u" "_s, u"\n  "_s};
    return blanks[below(static_cast<int>(blanks.size()))];
}

QString ValueMaker::spelled(const QString &scalar)
{
    if (below(3) != 0)
        return scalar;
    if (scalar == u"10"_s)
        return u"1e1"_s;
    if (scalar == u"2.5"_s)
        return u"25E-1"_s;
    return QString(scalar).replace(u"a"_s, u"\\u0061"_s).replace(u"/"_s, u"\\/"_s);
}

QString ValueMaker::text(const RandomValue &value)
{
    QStringList parts;
    switch (value.kind) {
    case RandomValue::Kind::Scalar:
        return value.scalar.startsWith(u'"') || value.scalar.front().isDigit()
            ? spelled(value.scalar)
            : value.scalar;
    case RandomValue::Kind::List:
        for (const RandomValue &entry : value.entries)
            parts.append(blank() + text(entry) + blank());
        return u'[' + parts.join(u',') + u']';
    case RandomValue::Kind::Object:
        break;
    }
    for (const auto &[name, member] : value.members) {
        const QString part =
            blank() + spelled(u'"' + name + u'"') + blank() + u':' + blank() + text(member);
        parts.insert(below(static_cast<int>(parts.size()) + 1), part);
    }
    return u'{' + parts.join(u',') + blank() + u'}';
}

} // namespace taskinput::test
