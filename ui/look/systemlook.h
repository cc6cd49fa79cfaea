// Where the system says which scheme it wants. One source a platform.
#pragma once

#include "ui/look/colors.h"

#include <QObject>

#include <memory>
#include <optional>

namespace taskinput::look {

//! Asks the system at once and reports, never from inside the constructor, what it says then and
//! later.
class SystemLookSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    //! Empty: the system has no preference.
    void schemeTold(std::optional<taskinput::look::Scheme> scheme);
    void contrastTold(bool isHigh);
};

//! The platform's source; null where there is none.
std::unique_ptr<SystemLookSource> systemLookSource();

} // namespace taskinput::look
