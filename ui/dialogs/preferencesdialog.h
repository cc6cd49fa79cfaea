// Preferences. Every change takes effect at once; there is nothing to confirm.
#pragma once

#include "storage/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace taskinput::dialogs {

class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    explicit PreferencesDialog(const storage::Settings &settings, QWidget *parent = nullptr);

    const storage::Settings &settings() const noexcept { return m_settings; }

signals:
    void settingsChanged(const taskinput::storage::Settings &settings);

private:
    void addSection(const QString &title);
    void addAppearance();
    void addEditing();
    void addJournal();
    void addNetwork();
    QSpinBox *addNumber(const QString &label, int lowest, int highest, const QString &suffix);
    void connectAll();
    void showValues(const storage::Settings &settings);
    void take();
    void restoreDefaults();

    storage::Settings m_settings;
    bool m_isShowing = false; //!< values are being put into the widgets
    QFormLayout *m_form; //!< one for all sections, so that the fields stand in one column
    QComboBox *m_scheme = nullptr;
    QSpinBox *m_fontSize = nullptr;
    QCheckBox *m_wrap = nullptr;
    QCheckBox *m_tabMovesFocus = nullptr;
    QSpinBox *m_months = nullptr;
    QSpinBox *m_megabytes = nullptr;
    QSpinBox *m_connect = nullptr;
    QSpinBox *m_read = nullptr;
    QSpinBox *m_send = nullptr;
    QSpinBox *m_retries = nullptr;
};

} // namespace taskinput::dialogs
