# What only the Windows program has: resources of the executable, where its files go, and the libraries beside it.
enable_language(RC)

# The number that this package carries. Another one than the sources' serves to try an upgrade, and nothing else.
set(TASKINPUT_PACKAGE_VERSION "" CACHE STRING "Package under this lower number, to try an upgrade from it")
set(package_version "${PROJECT_VERSION}")
if(TASKINPUT_PACKAGE_VERSION)
  set(package_version "${TASKINPUT_PACKAGE_VERSION}")
  set_source_files_properties("${CMAKE_SOURCE_DIR}/ui/program/main.cpp" TARGET_DIRECTORY task-input-editor PROPERTIES
    COMPILE_OPTIONS "-UTASKINPUT_VERSION;-DTASKINPUT_VERSION=\"${package_version}\"")
endif()

string(REPLACE "." "," package_version_commas "${package_version}")
configure_file(packaging/windows/task-input-editor.manifest.in packaging/task-input-editor.manifest @ONLY)
configure_file(packaging/windows/task-input-editor.rc.in packaging/task-input-editor.rc @ONLY)
set_source_files_properties("${CMAKE_BINARY_DIR}/packaging/task-input-editor.rc" TARGET_DIRECTORY task-input-editor PROPERTIES
  OBJECT_DEPENDS "${CMAKE_BINARY_DIR}/packaging/task-input-editor.manifest;${CMAKE_SOURCE_DIR}/packaging/icons/task-input-editor.ico")
target_sources(task-input-editor PRIVATE "${CMAKE_BINARY_DIR}/packaging/task-input-editor.rc")
if(MINGW)
  target_link_options(task-input-editor PRIVATE -Wl,--dynamicbase -Wl,--nxcompat -Wl,--high-entropy-va)
endif()

# One folder, the program at its top.
install(TARGETS task-input-editor RUNTIME DESTINATION .)
install(FILES LICENSE DESTINATION . RENAME LICENSE.txt)
install(FILES CHANGELOG.md DESTINATION . RENAME CHANGELOG.txt)
if(MINGW)
  install(CODE "set(QT_PREFIX \"${QT6_INSTALL_PREFIX}\")
    set(OBJDUMP \"${CMAKE_OBJDUMP}\")
    set(STRIP \"${CMAKE_STRIP}\")
    set(CXX \"${CMAKE_CXX_COMPILER}\")")
  install(SCRIPT packaging/windows/deploy-mingw.cmake)
endif()
