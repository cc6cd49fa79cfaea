// One program for the test classes of a folder: linking is what small tests cost most.
#pragma once

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace taskinput::tests {

//! What testprogram.cpp runs, in the order of their registration.
QList<std::function<std::unique_ptr<QObject>()>> &testClasses();

//! Adds \a Class to its program when the program starts.
template <typename Class> struct TestClass {
    TestClass()
    {
        testClasses() += [] { return std::make_unique<Class>(); };
    }
};

} // namespace taskinput::tests

//! Stands where QTEST_MAIN would in a program of several test classes.
#define TASKINPUT_TEST_CLASS(Class)                                                                \
    static const taskinput::tests::TestClass<Class> registered##Class;
