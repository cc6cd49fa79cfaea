#include "base/redaction.h"

#include <QRegularExpression>

namespace taskinput {

using namespace Qt::StringLiterals;

QString redacted(const QString &text)
{
    static const QRegularExpression apifyToken(u"\\bapify_[a-z]+_[A-Za-z0-9]{8,}"_s);
    static const QRegularExpression bearer(u"(\\bBearer\\s+)[^\\s\"',;]+"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression urlPassword(
        u"(\\b[a-z][a-z0-9+.-]*://[^/\\s:@\"]*:)[^@/\\s\"]+@"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parameter(u"([?&](?:token|password|signature)=)[^&\\s\"]+"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression encrypted(u"\\b(ENCRYPTED_(?:VALUE|JSON)):[-A-Za-z0-9+/=:]+"_s);

    QString result = text;
    result.replace(apifyToken, u"<hidden>"_s);
    result.replace(bearer, u"\\1<hidden>"_s);
    result.replace(urlPassword, u"\\1<hidden>@"_s);
    result.replace(parameter, u"\\1<hidden>"_s);
    result.replace(encrypted, u"\\1:<hidden>"_s);
    return result;
}

} // namespace taskinput
