// Windows: the registry's word on dark apps and high contrast.
#pragma once

#include "ui/look/systemlook.h"

namespace taskinput::look {

class RegistryLook : public SystemLookSource {
    Q_OBJECT
public:
    RegistryLook();

protected:
    //! The program learns of a change by the events that the change itself causes.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
};

} // namespace taskinput::look
