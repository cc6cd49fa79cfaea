#include "support/testprogram.h"

#include <QTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#else
#include <QCoreApplication>
#endif

namespace taskinput::tests {

QList<std::function<std::unique_ptr<QObject>()>> &testClasses()
{
    static QList<std::function<std::unique_ptr<QObject>()>> classes;
    return classes;
}

} // namespace taskinput::tests

//! Runs every class, or the one whose name is the first argument. The result is the number of
//! functions that failed.
int main(int argc, char **argv)
{
#ifdef QT_WIDGETS_LIB
    QApplication application(argc, argv);
#else
    QCoreApplication application(argc, argv);
#endif
    QStringList arguments = QCoreApplication::arguments();
    const bool isOne = arguments.size() > 1 && arguments.at(1).startsWith(QLatin1StringView("Tst"));
    const QString wanted = isOne ? arguments.takeAt(1) : QString();
    int failed = 0;
    bool wasFound = false;
    for (const auto &makeClass : taskinput::tests::testClasses()) {
        const std::unique_ptr<QObject> tests = makeClass();
        if (isOne && QLatin1StringView(tests->metaObject()->className()) != wanted)
            continue;
        wasFound = true;
        failed += QTest::qExec(tests.get(), arguments);
    }
    return wasFound ? failed : 1;
}
