# taskinput_precompile(<target>): the headers that nearly every file pulls in, precompiled once for all targets.
# Only for builds from scratch: while working, ccache does better.
if(TASKINPUT_PRECOMPILE)
  file(WRITE "${CMAKE_BINARY_DIR}/precompiled.cpp" "// Carries the precompiled headers.\n")
  add_library(taskinput_precompiled OBJECT "${CMAKE_BINARY_DIR}/precompiled.cpp")
  target_link_libraries(taskinput_precompiled PRIVATE taskinput_options Qt6::Core)
  target_precompile_headers(taskinput_precompiled PRIVATE
    <QtCore/QByteArray> <QtCore/QCoreApplication> <QtCore/QDateTime> <QtCore/QFuture> <QtCore/QHash> <QtCore/QList>
    <QtCore/QLoggingCategory> <QtCore/QMap> <QtCore/QObject> <QtCore/QPointer> <QtCore/QSet> <QtCore/QString>
    <QtCore/QStringList> <QtCore/QTimer> <QtCore/QUrl> <QtCore/QVariant>
    <algorithm> <chrono> <functional> <memory> <optional> <utility> <variant> <vector>)
endif()

function(taskinput_precompile target)
  if(NOT TASKINPUT_PRECOMPILE)
    return()
  endif()
  # A precompiled header fits only code that is compiled in the same way: -fPIC, as the libraries are.
  get_target_property(kind ${target} TYPE)
  if(kind STREQUAL "EXECUTABLE")
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(${target} PRIVATE -fPIC)
  endif()
  target_precompile_headers(${target} REUSE_FROM taskinput_precompiled)
endfunction()
