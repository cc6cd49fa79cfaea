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

//! The number of failed functions of all classes is the result.
int main(int argc, char **argv)
{
#ifdef QT_WIDGETS_LIB
    QApplication application(argc, argv);
#else
    QCoreApplication application(argc, argv);
#endif
    int failed = 0;
    for (const auto &makeClass : taskinput::tests::testClasses())
        failed += QTest::qExec(makeClass().get(), argc, argv);
    return failed;
}
