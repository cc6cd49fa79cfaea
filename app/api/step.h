// What follows an answer: the value, an error, or one more request. Keeps calls that need several
// requests as plain as those that need one.
#pragma once

#include "api/http.h"
#include "base/stopflag.h"

#include <functional>
#include <utility>
#include <variant>

namespace taskinput::api {

template <typename T> struct Step;

//! Reads an answer. Runs off the caller's thread and must capture values only.
template <typename T>
using Reader = std::function<Step<T>(const HttpResult &answer, const StopFlag &stop)>;

template <typename T> struct Step {
    struct Ask {
        HttpRequest request;
        Reader<T> reader;
    };
    using Outcome = Result<T, ApiError>;

    Step(Outcome outcome)
        : next(std::move(outcome))
    {
    }
    Step(Failure<ApiError> failure)
        : next(Outcome(std::move(failure)))
    {
    }
    Step(Ask ask)
        : next(std::move(ask))
    {
    }

    std::variant<Outcome, Ask> next;
};

//! The reader of a call with one request: errors pass, an answer goes through \a read.
template <typename T>
Reader<T> readWith(std::function<Result<T, ApiError>(const HttpReply &, const StopFlag &)> read)
{
    return [read = std::move(read)](const HttpResult &answer, const StopFlag &stop) -> Step<T> {
        if (!answer)
            return Failure{answer.error()};
        return read(*answer, stop);
    };
}

} // namespace taskinput::api
