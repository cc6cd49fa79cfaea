// What arrived at the server: counts, and requests word for word where that is wanted.
#pragma once

#include "sandbox/faults.h"
#include "sandbox/route.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <mutex>

namespace taskinput::sandbox {

//! A request as it arrived, body decompressed.
struct RecordedRequest {
    Route route = Route::Unknown;
    QByteArray method, target;
    QList<Header> headers;
    QByteArray body;

    //! First value of that name, case aside; empty if there is none.
    QByteArray header(const QByteArray &name) const;
};

//! May be used from any thread.
class RequestLog {
public:
    explicit RequestLog(bool keepsRequests)
        : m_keepsRequests(keepsRequests)
    {
    }

    //! One more request to \a route, counted when its head has arrived.
    void add(Route route);
    //! The same request once its body is read.
    void keep(RecordedRequest request);

    int count(Route route) const;
    int total() const;
    QList<RecordedRequest> requests() const;
    void forget();

private:
    const bool m_keepsRequests;
    mutable std::mutex m_mutex;
    QHash<Route, int> m_counts;
    QList<RecordedRequest> m_requests;
};

} // namespace taskinput::sandbox
