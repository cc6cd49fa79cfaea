#include "storage/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace taskinput::storage;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TstSettings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void missingFileGivesDefaults();
    void whatIsWrittenIsRead();
    void namesInTheFileAreTheContracts();
    void valueOutOfRangeGivesItsDefaultAndAProblem_data();
    void valueOutOfRangeGivesItsDefaultAndAProblem();
    void garbledFileGivesDefaultsAndStays();
    void garbledFileIsKeptAsideByAWrite();
    void unreadableFileGivesDefaults();
    void unwritableFolderIsSaid();
    void unknownMembersStay();
    void fileIsForItsOwnerAlone();
    void variablesMoveTheFolders();
    void relativeVariablesDontCount();
    void foldersAreAbsolute();

private:
    void writeFile(const QByteArray &content);
    std::unique_ptr<QTemporaryDir> m_home;
    Folders m_folders;
};

void TstSettings::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
    m_folders.config = m_home->filePath(u"config/task-input-editor"_s);
}

void TstSettings::cleanup()
{
    m_home.reset();
}

void TstSettings::writeFile(const QByteArray &content)
{
    QVERIFY(QDir().mkpath(m_folders.config));
    QFile file(m_folders.settingsFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void TstSettings::missingFileGivesDefaults()
{
    QString problem = u"untouched"_s;
    const Settings settings = readSettings(m_folders, &problem);
    QVERIFY(problem.isNull());
    QCOMPARE(settings.connectTimeout, 10'000ms);
    QCOMPARE(settings.readTimeout, 30'000ms);
    QCOMPARE(settings.sendTimeout, 60'000ms);
    QCOMPARE(settings.retries, 5);
    QVERIFY(!QFile::exists(m_folders.config));
}

void TstSettings::whatIsWrittenIsRead()
{
    Settings written;
    written.readTimeout = 1'234ms;
    written.retries = 0;
    written.colorScheme = ColorScheme::Dark;
    written.editorZoom = -2;
    written.wordWrap = true;
    written.groupByActor = false;
    written.windowGeometry = QByteArray("\x00\x01\xff,;\"=%\n", 9);
    written.lastAccount = u"https://api.apify.com Jörg, \"x\"; [y]=z"_s;
    written.accounts = {u"https://api.apify.com a"_s, u"https://api.apify.com b, c"_s};
    written.accountNames = {u"Änne"_s, u""_s};
    written.recentTasks = {u"only one, with a comma"_s};
    QVERIFY(writeSettings(m_folders, written));

    QString problem;
    const Settings read = readSettings(m_folders, &problem);
    QVERIFY2(problem.isNull(), qPrintable(problem));
    QCOMPARE(read.readTimeout, written.readTimeout);
    QCOMPARE(read.retries, 0);
    QCOMPARE(read.colorScheme, ColorScheme::Dark);
    QCOMPARE(read.editorZoom, -2);
    QVERIFY(read.wordWrap);
    QVERIFY(!read.groupByActor);
    QCOMPARE(read.windowGeometry, written.windowGeometry);
    QCOMPARE(read.lastAccount, written.lastAccount);
    QCOMPARE(read.accounts, written.accounts);
    QCOMPARE(read.accountNames, written.accountNames);
    QCOMPARE(read.recentTasks, written.recentTasks);
}

void TstSettings::namesInTheFileAreTheContracts()
{
    writeFile("[network]\nconnectTimeoutMs=11\nreadTimeoutMs=22\nsendTimeoutMs = 33\nretries=44\n");
    QString problem;
    const Settings settings = readSettings(m_folders, &problem);
    QVERIFY2(problem.isNull(), qPrintable(problem));
    QCOMPARE(settings.connectTimeout, 11ms);
    QCOMPARE(settings.readTimeout, 22ms);
    QCOMPARE(settings.sendTimeout, 33ms);
    QCOMPARE(settings.retries, 44);
}

void TstSettings::valueOutOfRangeGivesItsDefaultAndAProblem_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"abc", "-1", "0", "1.5", "99999999999999999999", ""})
        QTest::addRow("'%s'", value) << QByteArray(value);
}

void TstSettings::valueOutOfRangeGivesItsDefaultAndAProblem()
{
    QFETCH(QByteArray, value);
    writeFile("[network]\nreadTimeoutMs=" + value + "\nretries=2\n");
    QString problem;
    const Settings settings = readSettings(m_folders, &problem);
    QCOMPARE(settings.readTimeout, 30'000ms);
    QCOMPARE(settings.retries, 2); // the others count
    QVERIFY2(problem.contains("network/readTimeoutMs"_L1), qPrintable(problem));
}

void TstSettings::garbledFileGivesDefaultsAndStays()
{
    const QByteArray garbage = QByteArray("\x7f"
                                          "ELF")
        + '\0' + "\x01 no settings at all\nnetwork\n=\n[";
    writeFile(garbage);
    QString problem;
    const Settings settings = readSettings(m_folders, &problem);
    QCOMPARE(settings.retries, 5);
    QVERIFY(!problem.isEmpty());
    QFile file(m_folders.settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), garbage);
}

void TstSettings::garbledFileIsKeptAsideByAWrite()
{
    writeFile("no settings at all\n");
    QVERIFY(writeSettings(m_folders, {}));
    QFile aside(m_folders.settingsFile() + u".unreadable"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), "no settings at all\n");
    QString problem;
    readSettings(m_folders, &problem);
    QVERIFY(problem.isNull());
}

void TstSettings::unreadableFileGivesDefaults()
{
#if defined(Q_OS_WIN)
    QSKIP("Windows has no mode by which an owner is refused reading a file.");
#endif
    writeFile("[network]\nretries=1\n");
    QVERIFY(QFile::setPermissions(m_folders.settingsFile(), {}));
    QFile file(m_folders.settingsFile());
    if (file.open(QIODevice::ReadOnly))
        QSKIP("This user can't be refused a file.");
    QString problem;
    const Settings settings = readSettings(m_folders, &problem);
    QCOMPARE(settings.retries, 5);
    QVERIFY(!problem.isEmpty());
}

void TstSettings::unwritableFolderIsSaid()
{
    QFile wall(m_home->filePath(u"config"_s));
    QVERIFY(wall.open(QIODevice::WriteOnly));
    QVERIFY(!writeSettings(m_folders, {}));
}

void TstSettings::unknownMembersStay()
{
    writeFile("[future]\nthing=42\n");
    QVERIFY(writeSettings(m_folders, {}));
    QFile file(m_folders.settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("thing=42"));
}

void TstSettings::fileIsForItsOwnerAlone()
{
#if defined(Q_OS_WIN)
    QSKIP("Windows keeps the person's folders apart by itself.");
#endif
    writeFile("");
    QVERIFY(QFile::setPermissions(m_folders.settingsFile(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
                                      | QFile::ReadOther));
    QVERIFY(writeSettings(m_folders, {}));
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_folders.settingsFile()) & others));
}

void TstSettings::variablesMoveTheFolders()
{
    qputenv("XDG_DATA_HOME", m_home->filePath(u"d"_s).toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home->filePath(u"c"_s).toUtf8() + '/');
    qputenv("XDG_CACHE_HOME", m_home->filePath(u"k"_s).toUtf8());
    const Folders folders = Folders::fromEnvironment();
    QCOMPARE(folders.data, m_home->filePath(u"d/task-input-editor"_s));
    QCOMPARE(folders.config, m_home->filePath(u"c/task-input-editor"_s));
    QCOMPARE(folders.cache, m_home->filePath(u"k/task-input-editor"_s));
    QCOMPARE(folders.settingsFile(), m_home->filePath(u"c/task-input-editor/settings.ini"_s));
    QVERIFY(!QFile::exists(folders.data));
}

void TstSettings::relativeVariablesDontCount()
{
    qputenv("XDG_DATA_HOME", "somewhere");
    QVERIFY(QDir::isAbsolutePath(Folders::fromEnvironment().data));
    QVERIFY(!Folders::fromEnvironment().data.contains("somewhere"_L1));
}

void TstSettings::foldersAreAbsolute()
{
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qunsetenv(variable);
    const Folders folders = Folders::fromEnvironment();
    for (const QString &folder : {folders.data, folders.config, folders.cache}) {
        QVERIFY(QDir::isAbsolutePath(folder));
        QVERIFY2(folder.contains("/task-input-editor"_L1), qPrintable(folder));
    }
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    QCOMPARE(folders.config, folders.data);
#else
    QVERIFY(folders.data.endsWith("/.local/share/task-input-editor"_L1));
    QVERIFY(folders.config.endsWith("/.config/task-input-editor"_L1));
#endif
}

QTEST_GUILESS_MAIN(TstSettings)
#include "tst_settings.moc"
