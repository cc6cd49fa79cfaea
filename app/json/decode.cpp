#include "json/decode.h"

#include "base/bytes.h"
#include "base/largememory.h"

#include <QStringDecoder>

namespace taskinput::json {

using namespace Qt::StringLiterals;

namespace {

const QByteArrayView byteOrderMark("\xEF\xBB\xBF");

//! True for what a text widget takes for the end of a paragraph or for its own marks.
constexpr bool isLostInEditor(char16_t unit) noexcept
{
    return unit == u'\r' || unit == u'\u2028' || unit == u'\u2029' || unit == u'\uFDD0'
        || unit == u'\uFDD1';
}

//! First unit in [at, end) that the editor can't hold.
const char16_t *firstLost(const char16_t *at, const char16_t *end) noexcept
{
    while (at != end && !isLostInEditor(*at))
        ++at;
    return at;
}

} // namespace

Result<DecodedText, DecodeError> decodeUtf8(const QByteArray &bytes)
{
    DecodedText decoded;
    QByteArrayView body = bytes;
    decoded.hadBom = body.startsWith(byteOrderMark);
    if (decoded.hadBom)
        body = body.sliced(byteOrderMark.size());
    // Qt's decoder is the fastest there is, but only says that something was wrong, not where.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom);
    decoded.text = QString(decoder.requiredSpace(body.size()), Qt::Uninitialized);
    expectLargeUse(decoded.text.data(),
                   static_cast<std::size_t>(decoded.text.size()) * sizeof(QChar));
    const QChar *const end = decoder.appendToBuffer(decoded.text.data(), body);
    decoded.text.truncate(end - decoded.text.constData());
    if (decoder.hasError())
        return Failure{DecodeError{firstInvalidUtf8(bytes)}};
    return decoded;
}

QString fitForEditor(const QString &text)
{
    const char16_t *at = QStringView(text).utf16();
    const char16_t *const end = at + text.size();
    const char16_t *lost = firstLost(at, end);
    if (lost == end)
        return text;
    QString fit;
    fit.reserve(text.size() + text.size() / 16);
    for (; lost != end; lost = firstLost(at, end)) {
        fit.append(QStringView(at, lost));
        at = lost + 1;
        if (*lost != u'\r')
            fit.append(u"\\u%1"_s.arg(static_cast<uint>(*lost), 4, 16, QLatin1Char('0')));
        else if (at == end || *at != u'\n')
            fit.append(u'\n');
    }
    return fit.append(QStringView(at, end));
}

} // namespace taskinput::json
