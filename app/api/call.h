// What a Request owns: one call under way.
#pragma once

namespace taskinput::api {

//! Destroying it ends the call: nothing is told afterwards.
class Call {
public:
    virtual ~Call() = default;
    virtual bool isRunning() const noexcept = 0;
    virtual bool hasLeft() const noexcept = 0; //!< see Request::hasLeft()
    virtual void tryNow() = 0;
};

} // namespace taskinput::api
