#include "ui/dialogs/preferencesdialog.h"

#include "ui/dialogs/parts.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace taskinput::dialogs {

namespace {

constexpr double Width = 460.0;
constexpr double Height = 620.0;
constexpr double FieldWidth = 140.0;
constexpr int SmallestFont = 5;
constexpr int LargestFont = 60;
constexpr int LongestWait = 600;

//! Size of the editor's font at zoom 0.
int ordinaryFontSize()
{
    return qRound(QFontInfo(look::monoFont()).pointSizeF());
}

int inSeconds(milliseconds time)
{
    return static_cast<int>(std::chrono::round<seconds>(time).count());
}

} // namespace

PreferencesDialog::PreferencesDialog(const storage::Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_form(nullptr)
{
    setWindowTitle(tr("Preferences"));
    const look::Unit u;
    auto *content = new QWidget;
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(u(20), u(20), u(20), u(10));
    m_form->setHorizontalSpacing(u(14));
    m_form->setVerticalSpacing(u(8));
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    addAppearance();
    addEditing();
    addJournal();
    addNetwork();

    // Scrolls where a big font would make the dialog higher than the screen.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);

    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close, this);
    buttons->setContentsMargins(u(20), u(10), u(20), u(14));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            &PreferencesDialog::restoreDefaults);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    showValues(settings);
    connectAll();
    resize(u(Width), std::min(u(Height), content->sizeHint().height() + u(60)));
}

void PreferencesDialog::addSection(const QString &title)
{
    QLabel *label = heading(title, this);
    if (m_form->rowCount() > 0)
        label->setContentsMargins(0, look::Unit()(14), 0, 0);
    m_form->addRow(label);
}

QSpinBox *PreferencesDialog::addNumber(const QString &label, int lowest, int highest,
                                       const QString &suffix)
{
    auto *box = new QSpinBox(this);
    box->setRange(lowest, highest);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false);
    box->setMinimumWidth(look::Unit()(FieldWidth));
    m_form->addRow(label, box);
    QString name = label;
    box->setAccessibleName(name.remove(u'&'));
    return box;
}

void PreferencesDialog::addAppearance()
{
    addSection(tr("Appearance"));
    m_scheme = new QComboBox(this);
    m_scheme->addItem(tr("As the system"), int(storage::ColorScheme::System));
    m_scheme->addItem(tr("Light"), int(storage::ColorScheme::Light));
    m_scheme->addItem(tr("Dark"), int(storage::ColorScheme::Dark));
    m_scheme->setMinimumWidth(look::Unit()(FieldWidth));
    m_scheme->setAccessibleName(tr("Colours"));
    m_scheme->view()->setAccessibleName(m_scheme->accessibleName());
    m_form->addRow(tr("&Colours"), m_scheme);
    m_fontSize = addNumber(tr("&Font size of the editor"), SmallestFont, LargestFont, tr(" pt"));
}

void PreferencesDialog::addEditing()
{
    addSection(tr("Editing"));
    m_wrap = new QCheckBox(tr("&Wrap long lines"), this);
    m_tabMovesFocus = new QCheckBox(tr("&Tab moves the focus instead of inserting spaces"), this);
    m_form->addRow(m_wrap);
    m_form->addRow(m_tabMovesFocus);
}

void PreferencesDialog::addJournal()
{
    addSection(tr("Journal of sends"));
    m_months = addNumber(tr("&Keep for"), 1, 1200, tr(" months"));
    m_megabytes = addNumber(tr("At &most"), 1, 1'000'000, tr(" MB"));
}

void PreferencesDialog::addNetwork()
{
    addSection(tr("Network"));
    m_connect = addNumber(tr("Wait for a co&nnection"), 1, LongestWait, tr(" s"));
    m_read = addNumber(tr("Wait for an &answer"), 1, LongestWait, tr(" s"));
    m_send = addNumber(tr("Wait while &sending"), 1, LongestWait, tr(" s"));
    m_retries = addNumber(tr("&Repeat failed reads"), 0, 100, tr(" times"));
    m_form->addRow(
        detail(tr("Waiting means time without any byte moving. These limits take effect at "
                  "the next start."),
               this));
}

void PreferencesDialog::connectAll()
{
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &PreferencesDialog::take);
    for (QCheckBox *box : {m_wrap, m_tabMovesFocus})
        connect(box, &QCheckBox::toggled, this, &PreferencesDialog::take);
    for (QSpinBox *box : {m_fontSize, m_months, m_megabytes, m_connect, m_read, m_send, m_retries})
        connect(box, &QSpinBox::valueChanged, this, &PreferencesDialog::take);
}

void PreferencesDialog::showValues(const storage::Settings &settings)
{
    m_isShowing = true;
    m_scheme->setCurrentIndex(m_scheme->findData(int(settings.colorScheme)));
    m_fontSize->setValue(ordinaryFontSize() + settings.editorZoom);
    m_wrap->setChecked(settings.wordWrap);
    m_tabMovesFocus->setChecked(settings.tabMovesFocus);
    m_months->setValue(settings.journalMonths);
    m_megabytes->setValue(settings.journalMegabytes);
    m_connect->setValue(inSeconds(settings.connectTimeout));
    m_read->setValue(inSeconds(settings.readTimeout));
    m_send->setValue(inSeconds(settings.sendTimeout));
    m_retries->setValue(settings.retries);
    m_isShowing = false;
}

void PreferencesDialog::take()
{
    if (m_isShowing)
        return;
    // A limit that was set to the millisecond elsewhere stays so until it is changed here.
    const auto takeTime = [](milliseconds &time, const QSpinBox &box) {
        if (inSeconds(time) != box.value())
            time = seconds(box.value());
    };
    m_settings.colorScheme = static_cast<storage::ColorScheme>(m_scheme->currentData().toInt());
    m_settings.editorZoom = m_fontSize->value() - ordinaryFontSize();
    m_settings.wordWrap = m_wrap->isChecked();
    m_settings.tabMovesFocus = m_tabMovesFocus->isChecked();
    m_settings.journalMonths = m_months->value();
    m_settings.journalMegabytes = m_megabytes->value();
    takeTime(m_settings.connectTimeout, *m_connect);
    takeTime(m_settings.readTimeout, *m_read);
    takeTime(m_settings.sendTimeout, *m_send);
    m_settings.retries = m_retries->value();
    emit settingsChanged(m_settings);
}

void PreferencesDialog::restoreDefaults()
{
    showValues(storage::Settings());
    take();
}

} // namespace taskinput::dialogs
