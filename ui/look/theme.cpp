#include "ui/look/theme.h"

#include "ui/look/fonts.h"
#include "ui/look/palette.h"
#include "ui/look/schemewatcher.h"
#include "ui/look/styleproxy.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace taskinput::look {

namespace {

//! Styles that draw a whole desktop's look and follow its colour scheme by themselves.
bool isTheirs(const QString &style)
{
    static constexpr std::array Names{"macos"_L1, "breeze"_L1, "oxygen"_L1};
    return std::find_if(Names.begin(), Names.end(),
                        [&style](QLatin1StringView name) {
                            return style.compare(name, Qt::CaseInsensitive) == 0;
                        })
        != Names.end();
}

QPalette nativePalette()
{
    return QApplication::style()->standardPalette();
}

} // namespace

Theme::Theme(QObject *parent)
    : Theme(systemLookSource(), parent)
{
}

Theme::Theme(std::unique_ptr<SystemLookSource> source, QObject *parent)
    : QObject(parent)
    , m_watcher(new SchemeWatcher(std::move(source), this))
    , m_systemPalette(QApplication::palette())
    , m_nativeStyle(QApplication::style()->name())
{
    const QFont font = preferredUiFont();
    if (font != QApplication::font())
        QApplication::setFont(font);
    connect(m_watcher, &SchemeWatcher::changed, this, &Theme::apply);
    apply();
}

Theme::~Theme() = default;

void Theme::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

Scheme Theme::scheme() const
{
    switch (m_choice) {
    case Choice::System:
        return m_watcher->scheme();
    case Choice::Light:
        return Scheme::Light;
    case Choice::Dark:
        return Scheme::Dark;
    }
    Q_UNREACHABLE();
}

const Colors &Theme::colors() const
{
    return m_style->colors();
}

//! The platform's style can show only the scheme that the system has; for the other one ours steps
//! in.
bool Theme::followsNatively() const
{
    return isTheirs(m_nativeStyle) && scheme() == m_watcher->scheme();
}

StyleProxy *Theme::styleFor(bool isNative)
{
    const auto drawing = isNative ? StyleProxy::Drawing::Native : StyleProxy::Drawing::Ours;
    if (m_style && m_style->drawing() == drawing)
        return m_style;
    return new StyleProxy(QStyleFactory::create(isNative ? m_nativeStyle : u"Fusion"_s), drawing);
}

void Theme::apply()
{
    const bool isHighContrast = m_watcher->isHighContrast() && m_choice == Choice::System;
    const bool isNative = followsNatively();
    const Colors &ours = scheme() == Scheme::Dark ? dark() : light();
    const Colors table = isHighContrast ? highContrastColors(m_systemPalette)
        : isNative                      ? colorsFromPalette(nativePalette())
                                        : ours;
    StyleProxy *style = styleFor(isNative);
    style->setColors(table);
    const QPalette palette = isHighContrast ? m_systemPalette
        : isNative                          ? nativePalette()
                                            : paletteFor(table);
    if (style != m_style) {
        m_style = style;
        QApplication::setStyle(style);
    }
    QApplication::setPalette(palette);
    for (const char *className : {"QPlainTextEdit", "QTextEdit", "QLineEdit"})
        QApplication::setPalette(textPalette(palette, table), className);
    QToolTip::setPalette(palette);
    emit changed();
}

} // namespace taskinput::look
