// What every test of the API layer over HTTP needs.
#pragma once

#include "api/apiclient.h"
#include "support/misbehavingserver.h"
#include "support/outcome.h"

#include <QTest>

#include <chrono>
#include <memory>

namespace taskinput::test {

using namespace std::chrono_literals;

//! One limit for every wait.
inline constexpr int WaitLimitMs = 60'000;

//! Short time-outs and no retries, where a test does not say otherwise.
inline api::Limits shortLimits(int retries = 0)
{
    return {2'000ms, 2'000ms, 2'000ms, retries};
}

template <typename T> using Outcome = OutcomeOf<T, api::ApiError, WaitLimitMs>;

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
