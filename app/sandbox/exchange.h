// One request from its head to its answer, with the trouble that is scripted for it.
#pragma once

#include "sandbox/faults.h"
#include "sandbox/httpserver.h"

namespace taskinput::sandbox {

class Exchange {
public:
    Exchange(Faults &faults, Route route, const HttpPeer &peer);

    //! Plays what is scripted for \a moment. True if that ends the exchange: \a reply is the answer
    //! then (to nobody, if the connection was dropped).
    bool endsAt(Fault::When moment, Reply &reply);
    //! Damages the right answer if the script says so.
    void damage(Reply &reply) const;
    //! Whether damage() will change the answer: it must not be compressed then, so that bytes
    //! count.
    bool damages() const;

private:
    bool plays(Fault::When moment) const;

    Faults &m_faults;
    const HttpPeer &m_peer;
    const std::optional<Fault> m_fault;
};

} // namespace taskinput::sandbox
