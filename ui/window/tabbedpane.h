// A row of tabs over one pane each; hidden panes hold nothing.
#pragma once

#include <QTabWidget>

namespace taskinput::window {

//! Tabs without a frame. A tab has its pane's name, with a count behind it in the text only.
class TabbedPane : public QTabWidget {
    Q_OBJECT
public:
    explicit TabbedPane(QWidget *parent = nullptr);

    void addPane(QWidget *pane, const QString &name);
    void setCount(QWidget *pane, int count); //!< 0 hides it
    bool isCurrent(QWidget *pane) const { return isVisible() && currentWidget() == pane; }
    //! Brings \a pane to the front without moving the focus.
    void showPane(QWidget *pane);
};

} // namespace taskinput::window
