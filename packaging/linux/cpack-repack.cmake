# Run by cpack over the finished packages: rewrites those whose order or owners depend on the machine.
foreach(file IN LISTS CPACK_PACKAGE_FILES)
  if(file MATCHES "\\.(deb|tar\\.gz)$")
    execute_process(COMMAND "${CMAKE_CURRENT_LIST_DIR}/repack" "${file}" COMMAND_ERROR_IS_FATAL ANY)
  endif()
endforeach()
