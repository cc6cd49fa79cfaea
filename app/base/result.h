// A value or the reason why there is none. A subset of C++23's std::expected (same member names),
// so that the swap is one alias once every compiler we support has it.
#pragma once

#include <optional>
#include <utility>
#include <variant>

namespace taskinput {

//! Marks a value as the error of a Result: `return Failure{ApiError{…}};`
template <typename E> struct Failure {
    E error;
};
template <typename E> Failure(E) -> Failure<E>;

template <typename T, typename E> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure<E> failure)
        : m_state(std::in_place_index<1>, std::move(failure.error))
    {
    }

    bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const E &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

//! Success without a value: `Result<void, E>`.
template <typename E> class [[nodiscard]] Result<void, E> {
public:
    Result() = default;
    Result(Failure<E> failure)
        : m_error(std::move(failure.error))
    {
    }

    bool has_value() const noexcept { return !m_error.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }
    const E &error() const { return *m_error; }

private:
    std::optional<E> m_error;
};

} // namespace taskinput
