#include "ui/window/menus.h"

#include "ui/window/actions.h"

#include <QCoreApplication>

namespace taskinput::window {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Menus", text);
}

} // namespace

Menus fillMenuBar(QMenuBar &bar, const Actions &actions)
{
    Menus menus;

    QMenu *file = bar.addMenu(words("&File"));
    file->addAction(actions.openTask);
    menus.recent = file->addMenu(words("Open Re&cent"));
    file->addSeparator();
    file->addActions({actions.importJson, actions.exportInput, actions.exportJournal});
    file->addSeparator();
    file->addActions({actions.signOut, actions.resetSandbox});
    file->addSeparator();
    file->addActions({actions.closeTask, actions.quit});

    QMenu *edit = bar.addMenu(words("&Edit"));
    edit->addActions({actions.undo, actions.redo});
    edit->addSeparator();
    edit->addActions({actions.cut, actions.copy, actions.paste});
    edit->addSeparator();
    edit->addActions({actions.find, actions.findNext, actions.findPrevious, actions.replaceText,
                      actions.goToField});
    edit->addSeparator();
    edit->addAction(actions.format);
    edit->addSeparator();
    edit->addActions({actions.tabMovesFocus, actions.preferences});

    QMenu *view = bar.addMenu(words("&View"));
    view->addActions({actions.tasksPane, actions.changesPane, actions.bottomPane, actions.journal,
                      actions.fieldHelp});
    view->addSeparator();
    view->addActions(
        {actions.textDifferenceInline, actions.textDifferenceSideBySide, actions.wordWrap});
    view->addSeparator();
    QMenu *go = view->addMenu(words("&Go"));
    go->addActions({actions.filterTasks, actions.nextPane, actions.previousPane});
    go->addSeparator();
    go->addActions(
        {actions.nextChange, actions.previousChange, actions.nextProblem, actions.previousProblem});
    QMenu *zoom = view->addMenu(words("&Zoom"));
    zoom->addActions({actions.zoomIn, actions.zoomOut, actions.zoomReset});
    view->addAction(actions.fullScreen);

    QMenu *task = bar.addMenu(words("&Task"));
    task->addActions(
        {actions.reload, actions.undoChange, actions.undoAllChanges, actions.fieldHistory});
    task->addSeparator();
    task->addActions({actions.openInConsole, actions.openActorInConsole, actions.copyTaskId});

    menus.send = bar.addMenu(words("&Send"));
    menus.send->addActions({actions.review, actions.send});
    menus.send->addSeparator();
    menus.send->addActions({actions.checkOnApify, actions.replaceWholeInput});
    menus.send->addSeparator();
    menus.send->addActions({actions.copyRequest, actions.undoLastSend, actions.journal});

    QMenu *help = bar.addMenu(words("&Help"));
    help->addActions({actions.help, actions.shortcuts, actions.copyReport, actions.about});
    return menus;
}

QMenu *sendArrowMenu(const Actions &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addActions({actions.review, actions.checkOnApify, actions.copyRequest});
    menu->addSeparator();
    menu->addActions({actions.replaceWholeInput, actions.undoLastSend});
    return menu;
}

} // namespace taskinput::window
