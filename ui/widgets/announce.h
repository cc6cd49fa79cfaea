// Tells assistive technology that something happened.
#pragma once

class QString;
class QWidget;

namespace taskinput::widgets {

//! Says \a text politely, on behalf of \a source, which shows it.
void announce(QWidget *source, const QString &text);

} // namespace taskinput::widgets
