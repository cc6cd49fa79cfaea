# What every target of this project is compiled with.
option(TASKINPUT_BUILD_TESTS "Build the test programs" ON)
option(TASKINPUT_WARNINGS_AS_ERRORS "Stop at a warning (CI only: a newer compiler must not stop a packager)" OFF)
set(TASKINPUT_SANITIZE "" CACHE STRING "Value for -fsanitize=, for instance address,undefined")

option(TASKINPUT_PRECOMPILE "Precompile the headers that every file includes (about half of a first build's time)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(TASKINPUT_CCACHE ccache)
# With precompiled headers a cache only adds a second preprocessing.
if(TASKINPUT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER AND NOT TASKINPUT_PRECOMPILE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${TASKINPUT_CCACHE}")
endif()

# Debug builds link some hundred test programs: mold does that in a tenth of the time.
find_program(TASKINPUT_MOLD mold)
if(TASKINPUT_MOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT CMAKE_CROSSCOMPILING)
  add_link_options(-fuse-ld=mold)
endif()

add_library(taskinput_options INTERFACE)
target_compile_definitions(taskinput_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_STRICT_ITERATORS
  TASKINPUT_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(taskinput_options INTERFACE /W4 /permissive- /utf-8)
else()
  target_compile_options(taskinput_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wswitch-enum -Wnon-virtual-dtor -Woverloaded-virtual)
  if(TASKINPUT_WARNINGS_AS_ERRORS)
    target_compile_options(taskinput_options INTERFACE -Werror)
  endif()
endif()

# Hardening: what Debian's own builds use. Fortify needs optimisation.
include(CheckPIESupported)
check_pie_supported()
if(UNIX AND NOT APPLE)
  target_compile_options(taskinput_options INTERFACE -fstack-protector-strong -fstack-clash-protection)
  if(NOT TASKINPUT_SANITIZE)
    target_compile_options(taskinput_options INTERFACE
      $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
  endif()
  target_link_options(taskinput_options INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()
if(TASKINPUT_SANITIZE)
  target_compile_options(taskinput_options INTERFACE -fsanitize=${TASKINPUT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(taskinput_options INTERFACE -fsanitize=${TASKINPUT_SANITIZE})
endif()
