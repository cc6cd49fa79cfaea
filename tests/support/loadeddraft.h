// What a store has of one task, waited for.
#pragma once

#include "persistence/draftstore.h"

#include <QTest>

#include <optional>

namespace taskinput::test {

inline std::optional<session::StoredDraft> loadedDraft(persistence::DraftStore &store,
                                                       const session::DraftId &task, int limitMs)
{
    std::optional<session::StoredDraft> result;
    bool isLoaded = false;
    QObject context;
    store.loadDraft(task, &context, [&](const std::optional<session::StoredDraft> &draft) {
        result = draft;
        isLoaded = true;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isLoaded, limitMs); }();
    return result;
}

} // namespace taskinput::test
