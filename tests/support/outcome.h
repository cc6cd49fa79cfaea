// The outcome of one call that answers through a callback.
#pragma once

#include "base/result.h"

#include <QTest>

#include <optional>
#include <utility>

namespace taskinput::test {

//! Takes it and counts how often it came. \a LimitMs is how long arrives() waits.
template <typename T, typename E, int LimitMs> class OutcomeOf {
public:
    auto callback()
    {
        return [this](Result<T, E> result) {
            ++m_count;
            m_result.emplace(std::move(result));
        };
    }
    //! Waits for the outcome; false if none came.
    bool arrives()
    {
        return QTest::qWaitFor([this] { return m_count > 0; }, LimitMs);
    }
    int count() const { return m_count; }
    bool isError() const { return m_result && !m_result->has_value(); }
    const auto &value() const { return m_result->value(); }
    const E &error() const { return m_result->error(); }

private:
    std::optional<Result<T, E>> m_result;
    int m_count = 0;
};

} // namespace taskinput::test
