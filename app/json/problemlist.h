// The problems of one text while it is parsed.
#pragma once

#include "json/problem.h"

#include <QList>
#include <QStringView>

namespace taskinput::json {

//! Keeps at most a hundred; errors before warnings if there are more.
class ProblemList {
public:
    explicit ProblemList(QStringView text)
        : m_text(text)
    {
    }

    void addError(ProblemCode code, Span span, const QString &detail = {}, Span related = {});
    //! The same with the piece of text at \a span as detail.
    void addErrorAt(ProblemCode code, Span span);
    void addWarningAt(ProblemCode code, Span span, Span related);

    bool hasErrors() const noexcept { return !m_errors.isEmpty(); }
    //! No further error would be kept: there is no point in looking for more.
    bool isFull() const noexcept { return m_errors.size() >= maximum; }
    //! All of them by position.
    QList<Problem> sorted() const;

    //! The piece of \a text at \a span as a sentence can show it: one line, at most 40 units; U+
    //! and digits for a single character that can't be seen.
    static QString excerpt(QStringView text, Span span);

    static constexpr qsizetype maximum = 100;

private:
    QStringView m_text;
    QList<Problem> m_errors;
    QList<Problem> m_warnings;
};

} // namespace taskinput::json
