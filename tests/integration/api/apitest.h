// What every test of the API layer over HTTP needs.
#pragma once

#include "api/apiclient.h"
#include "support/misbehavingserver.h"

#include <QTest>

#include <chrono>
#include <memory>
#include <optional>

namespace taskinput::test {

using namespace std::chrono_literals;

//! One limit for every wait.
inline constexpr int WaitLimitMs = 60'000;

//! Short time-outs and no retries, where a test does not say otherwise.
inline api::Limits shortLimits(int retries = 0)
{
    return {2'000ms, 2'000ms, 2'000ms, retries};
}

//! Takes the outcome of one call and counts how often it came.
template <typename T> class Outcome {
public:
    api::Callback<T> callback()
    {
        return [this](Result<T, api::ApiError> result) {
            ++m_count;
            m_result.emplace(std::move(result));
        };
    }
    //! Waits for the outcome; false if none came.
    bool arrives()
    {
        return QTest::qWaitFor([this] { return m_count > 0; }, WaitLimitMs);
    }
    int count() const { return m_count; }
    bool isError() const { return m_result && !m_result->has_value(); }
    const T &value() const { return m_result->value(); }
    const api::ApiError &error() const { return m_result->error(); }

private:
    std::optional<Result<T, api::ApiError>> m_result;
    int m_count = 0;
};

} // namespace taskinput::test

//! Stops the test unless the outcome came and is a value.
#define ARRIVES_AS_VALUE(outcome)                                                                  \
    QVERIFY2((outcome).arrives(), "no outcome");                                                   \
    QVERIFY2(!(outcome).isError(), (outcome).isError() ? qPrintable((outcome).error().message) : "")

//! Stops the test unless the outcome came and is an error of that kind.
#define ARRIVES_AS_ERROR(outcome, expected)                                                        \
    QVERIFY2((outcome).arrives(), "no outcome");                                                   \
    QVERIFY((outcome).isError());                                                                  \
    QCOMPARE((outcome).error().kind, (expected))
