// The look in use: scheme, palette, style and fonts of the application.
#pragma once

#include "ui/look/systemlook.h"

#include <QObject>
#include <QPalette>
#include <QPointer>

namespace taskinput::look {

class SchemeWatcher;
class StyleProxy;

/*! Gives the application its look and keeps it in step with the system. The application owns one;
   it must be made after QApplication and before the first widget. Widgets need not know it: they
   ask colors() while painting and repaint by themselves when the palette changes. */
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);
    //! Follows \a source instead of the platform; null: the palette the program started with.
    explicit Theme(std::unique_ptr<SystemLookSource> source, QObject *parent = nullptr);
    ~Theme() override;

    //! Takes effect at once, in every open window.
    void setChoice(Choice choice);
    Choice choice() const noexcept { return m_choice; }
    Scheme scheme() const;
    const Colors &colors() const;

signals:
    //! Palette and style are the new ones already.
    void changed();

private:
    void apply();
    bool followsNatively() const;
    StyleProxy *styleFor(bool isNative);

    SchemeWatcher *m_watcher;
    QPointer<StyleProxy> m_style; //!< owned by QApplication
    QPalette m_systemPalette; //!< as it was before ours
    QString m_nativeStyle; //!< name of the platform's style
    Choice m_choice = Choice::System;
};

} // namespace taskinput::look
