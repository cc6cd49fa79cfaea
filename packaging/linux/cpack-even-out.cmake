# Run by cpack over the staged files, before they are packed.
cmake_policy(VERSION 3.25)
set(root "${CPACK_TEMPORARY_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}")
if(CPACK_GENERATOR STREQUAL "DEB")
  # Debian has every library: no path of its own.
  file(RPATH_REMOVE FILE "${root}/bin/task-input-editor")
else()
  # Debian's forms are of no use elsewhere.
  file(REMOVE_RECURSE "${root}/share/lintian")
  file(REMOVE "${root}/share/doc/task-input-editor/changelog.Debian.gz")
  # cpp-httplib changes its name with every version, so no two systems have the same: the package brings the one it was built with.
  if(CPACK_TASKINPUT_HTTPLIB)
    execute_process(COMMAND objdump -p "${CPACK_TASKINPUT_HTTPLIB}" OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCH "SONAME +([^\n]+)" matched "${headers}")
    set(name "${CMAKE_MATCH_1}")
    file(MAKE_DIRECTORY "${root}/lib/task-input-editor")
    file(COPY_FILE "${CPACK_TASKINPUT_HTTPLIB}" "${root}/lib/task-input-editor/${name}")
    string(REGEX REPLACE "\\.so\\.?" "" package "${name}")
    set(copyright "/usr/share/doc/${package}/copyright")
    if(NOT EXISTS "${copyright}")
      message(FATAL_ERROR "cpp-httplib's licence is not at ${copyright}, and must go with the library")
    endif()
    file(COPY_FILE "${copyright}" "${root}/share/doc/task-input-editor/copyright.cpp-httplib")
  endif()
endif()
# Who packed it, when and with which umask must not be seen.
execute_process(COMMAND chmod -R u=rwX,go=rX "${CPACK_TEMPORARY_DIRECTORY}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND find "${CPACK_TEMPORARY_DIRECTORY}" -exec touch -h -d "@$ENV{SOURCE_DATE_EPOCH}" {} +
  COMMAND_ERROR_IS_FATAL ANY)
