// The message bar as assistive technology sees it: an alert.
#pragma once

namespace taskinput::widgets {

//! Makes QAccessible know the message bar. Calling it again changes nothing.
void makeMessageBarsAccessible();

} // namespace taskinput::widgets
