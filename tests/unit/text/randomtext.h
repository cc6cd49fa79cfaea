// Random texts and edits with a printed seed, for property tests.
#pragma once

#include <QDebug>
#include <QRandomGenerator>
#include <QString>

//! Seeded from TASKINPUT_SEED or the clock; the seed is printed, so that a failure can be repeated.
class RandomText {
public:
    RandomText()
    {
        bool isGiven = false;
        quint32 seed = qEnvironmentVariable("TASKINPUT_SEED").toUInt(&isGiven);
        if (!isGiven)
            seed = QRandomGenerator::global()->generate();
        qInfo().noquote() << QStringLiteral("TASKINPUT_SEED=%1").arg(seed);
        m_random.seed(seed);
    }

    qsizetype below(qsizetype bound)
    {
        return bound > 0 ? static_cast<qsizetype>(m_random.bounded(static_cast<qint64>(bound))) : 0;
    }

    //! Letters, line ends, two- and three-byte letters, pairs and lone halves of pairs.
    QString text(qsizetype length)
    {
        static const QString alphabet = QStringLiteral("aab\"{}[],: \n\u00e9\u20ac");
        QString result;
        result.reserve(length + 1);
        while (result.size() < length) {
            const qsizetype pick = below(40);
            if (pick == 0)
                result += QChar(0xD83D);
            else if (pick == 1)
                result += QChar(0xDE00);
            else if (pick < 4)
                result += QStringLiteral("\U0001F600");
            else
                result += alphabet[below(alphabet.size())];
        }
        result.truncate(length);
        return result;
    }

    //! Mostly short, at times longer than a chunk.
    qsizetype length() { return below(20) == 0 ? below(60000) : below(40); }

private:
    QRandomGenerator m_random;
};
