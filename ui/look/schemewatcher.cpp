#include "ui/look/schemewatcher.h"

#include <QGuiApplication>
#include <QPalette>

namespace taskinput::look {

SchemeWatcher::SchemeWatcher(std::unique_ptr<SystemLookSource> source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_fallback(QGuiApplication::palette().color(QPalette::Base).lightnessF() < 0.5F
                     ? Scheme::Dark
                     : Scheme::Light)
{
    if (!m_source)
        return;
    connect(m_source.get(), &SystemLookSource::schemeTold, this, &SchemeWatcher::takeScheme);
    connect(m_source.get(), &SystemLookSource::contrastTold, this, &SchemeWatcher::takeContrast);
}

SchemeWatcher::~SchemeWatcher() = default;

void SchemeWatcher::takeScheme(std::optional<Scheme> scheme)
{
    const Scheme before = this->scheme();
    m_told = scheme;
    if (before != this->scheme())
        emit changed();
}

void SchemeWatcher::takeContrast(bool isHigh)
{
    if (isHigh == m_isHighContrast)
        return;
    m_isHighContrast = isHigh;
    emit changed();
}

} // namespace taskinput::look
