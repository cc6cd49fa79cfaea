// A call as a chain of steps: send, read off the thread, send again or finish.
#pragma once

#include "api/call.h"
#include "api/exchange.h"
#include "api/progress.h"
#include "api/step.h"
#include "base/background.h"

#include <functional>
#include <memory>
#include <utility>

namespace taskinput::api {

template <typename T> class SteppedCall final : public Call {
public:
    using Done = std::function<void(Result<T, ApiError>)>;

    SteppedCall(std::shared_ptr<Transport> transport, typename Step<T>::Ask first, Done done,
                Progress progress)
        : m_transport(std::move(transport))
        , m_progress(std::make_shared<const Progress>(std::move(progress)))
        , m_done(std::move(done))
    {
        ask(std::move(first));
    }

    bool isRunning() const noexcept override { return m_isRunning; }
    bool hasLeft() const noexcept override { return m_exchange && m_exchange->hasLeft(); }
    void tryNow() override
    {
        if (m_exchange)
            m_exchange->tryNow();
    }

private:
    void ask(typename Step<T>::Ask ask)
    {
        m_exchange =
            std::make_unique<Exchange>(m_transport, std::move(ask.request), m_progress,
                                       [this, reader = std::move(ask.reader)](HttpResult answer) {
                                           read(reader, std::move(answer));
                                       });
    }

    void read(const Reader<T> &reader, HttpResult answer)
    {
        m_reading.run([reader, answer = std::make_shared<const HttpResult>(std::move(answer))](
                          const StopFlag &stop) { return reader(*answer, stop); },
                      [this](Step<T> step) { follow(std::move(step)); });
    }

    void follow(Step<T> step)
    {
        if (auto *next = std::get_if<typename Step<T>::Ask>(&step.next)) {
            ask(std::move(*next));
            return;
        }
        m_isRunning = false;
        // The callback may destroy this call: nothing of it is touched behind.
        const Done done = std::move(m_done);
        done(std::get<typename Step<T>::Outcome>(std::move(step.next)));
    }

    std::shared_ptr<Transport> m_transport;
    std::shared_ptr<const Progress> m_progress;
    Done m_done;
    std::unique_ptr<Exchange> m_exchange;
    Background<Step<T>> m_reading;
    bool m_isRunning = true;
};

} // namespace taskinput::api
