// macOS and other systems: what Qt's own style hints say (from Qt 6.5).
#pragma once

#include "ui/look/systemlook.h"

namespace taskinput::look {

class HintLook : public SystemLookSource {
    Q_OBJECT
public:
    HintLook();

private:
    void read();
};

} // namespace taskinput::look
