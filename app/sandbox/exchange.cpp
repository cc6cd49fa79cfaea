#include "sandbox/exchange.h"

#include <algorithm>

namespace taskinput::sandbox {

namespace {

Reply scriptedReply(const Fault &fault)
{
    Reply reply;
    reply.status = fault.status;
    reply.contentType = fault.contentType;
    reply.body = fault.body;
    reply.headers = fault.headers;
    return reply;
}

} // namespace

Exchange::Exchange(Faults &faults, Route route, const HttpPeer &peer)
    : m_faults(faults)
    , m_peer(peer)
    , m_fault(faults.next(route))
{
}

bool Exchange::plays(Fault::When moment) const
{
    return m_fault && m_fault->when == moment;
}

bool Exchange::endsAt(Fault::When moment, Reply &reply)
{
    if (!plays(moment))
        return false;
    const bool goesOn = (!m_fault->isHeld || m_faults.waitForRelease())
        && (m_fault->pause.count() == 0 || m_faults.waitFor(m_fault->pause));
    if (!goesOn || m_fault->what == Fault::What::Close) {
        m_peer.drop();
        return true;
    }
    if (m_fault->what != Fault::What::Answer)
        return false;
    if (moment == Fault::When::BeforeReading)
        m_peer.closeAfterReply();
    reply = scriptedReply(*m_fault);
    return true;
}

bool Exchange::damages() const
{
    using What = Fault::What;
    return m_fault
        && (m_fault->what == What::Cut || m_fault->what == What::Stall
            || m_fault->what == What::Drip);
}

void Exchange::damage(Reply &reply) const
{
    if (!damages())
        return;
    Faults &faults = m_faults;
    const Fault fault = *m_fault;
    reply.gate = [&faults, fault](qint64 offset, qint64 remaining) -> qint64 {
        const qint64 untilTrouble = std::min(fault.bytes - offset, remaining);
        switch (fault.what) {
        case Fault::What::Cut:
            return untilTrouble > 0 ? untilTrouble : -1;
        case Fault::What::Stall:
            if (untilTrouble > 0)
                return untilTrouble;
            return offset > fault.bytes || faults.waitForRelease() ? remaining : -1;
        case Fault::What::Drip:
            if (offset > 0 && !faults.waitFor(fault.interval))
                return -1;
            return std::min(fault.bytes, remaining);
        case Fault::What::Nothing:
        case Fault::What::Answer:
        case Fault::What::Close:
            break;
        }
        return remaining;
    };
}

} // namespace taskinput::sandbox
