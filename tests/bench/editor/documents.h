// Texts of the kinds that are hard on a text widget, as the editor shows them.
#pragma once

#include <QList>
#include <QString>

namespace taskinput::bench {

struct EditorDocument {
    QString name;
    QString text;
};

//! All of them, or the one called \a name.
QList<EditorDocument> editorDocuments(const QString &name = {});

} // namespace taskinput::bench
