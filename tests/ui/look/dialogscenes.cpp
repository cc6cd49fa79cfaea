#include "scenes.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/opentaskdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/replacedialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "json/document.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace taskinput::gallery {

namespace {

std::unique_ptr<QWidget> openTask()
{
    auto dialog = std::make_unique<dialogs::OpenTaskDialog>();
    dialog->setReference(u"not a task at all"_s);
    dialog->setError(u"This is not the ID, name or address of a task."_s);
    return dialog;
}

std::unique_ptr<QWidget> replace()
{
    session::Replacement replacement;
    replacement.removals = {u"proxyCountry"_s, u"notes"_s};
    replacement.changes = {u"maxPlaces"_s};
    replacement.result = json::Document::parse(
        u"{\n  \"searchTerms\": [\"restaurant\", \"bistro\"],\n  \"maxPlaces\": 200,\n  \"skipClosed\": true\n}"_s);
    replacement.fieldCount = 3;
    replacement.bytes = 83;
    replacement.readAt = QDateTime::currentDateTimeUtc();
    return std::make_unique<dialogs::ReplaceDialog>(replacement);
}

std::unique_ptr<QWidget> shortcuts()
{
    QList<QAction *> actions;
    static QObject owner;
    for (const auto &[text, key] : {std::pair{u"&Send"_s, u"Ctrl+Return"_s},
                                    {u"Review Changes"_s, u"Ctrl+S"_s},
                                    {u"Format"_s, u"Ctrl+Shift+F"_s}}) {
        auto *action = new QAction(text, &owner);
        action->setShortcut(QKeySequence(key));
        actions.append(action);
    }
    return std::make_unique<dialogs::ShortcutsDialog>(actions);
}

} // namespace

std::vector<Scene> dialogScenes()
{
    return {{u"dialog-open"_s, [] { return openTask(); }},
            {u"dialog-preferences"_s,
             [] { return std::make_unique<dialogs::PreferencesDialog>(storage::Settings()); }},
            {u"dialog-replace"_s, [] { return replace(); }},
            {u"dialog-shortcuts"_s, [] { return shortcuts(); }},
            {u"dialog-about"_s, [] { return std::make_unique<dialogs::AboutDialog>(); }}};
}

} // namespace taskinput::gallery
