// What the system wants: light or dark, and whether high contrast.
#pragma once

#include "ui/look/systemlook.h"

namespace taskinput::look {

//! Follows the system's colour scheme while the program runs. Until the system has said something,
//! and where it never does, the lightness of the palette counts that the program started with.
class SchemeWatcher : public QObject {
    Q_OBJECT
public:
    //! \a source may be null.
    explicit SchemeWatcher(std::unique_ptr<SystemLookSource> source, QObject *parent = nullptr);
    ~SchemeWatcher() override;

    Scheme scheme() const { return m_told.value_or(m_fallback); }
    bool isHighContrast() const noexcept { return m_isHighContrast; }

signals:
    void changed();

private:
    void takeScheme(std::optional<Scheme> scheme);
    void takeContrast(bool isHigh);

    std::unique_ptr<SystemLookSource> m_source;
    std::optional<Scheme> m_told;
    Scheme m_fallback;
    bool m_isHighContrast = false;
};

} // namespace taskinput::look
