// The steps of the tour.
#pragma once

#include "ui/tour/tour.h"

namespace taskinput {

class Application;

std::vector<tour::Step> tourSteps(Application &application);

} // namespace taskinput
