# The disk image for macOS. Nobody has run this yet: packaging/README.md says what was checked without a Mac.
set(bundle "Task Input Editor.app")
string(REGEX MATCH "^[0-9]+" TASKINPUT_RELEASE_YEAR "${TASKINPUT_RELEASE_DATE}")
configure_file(packaging/macos/Info.plist.in packaging/Info.plist @ONLY)
set_target_properties(task-input-editor PROPERTIES
  OUTPUT_NAME "Task Input Editor"
  MACOSX_BUNDLE_INFO_PLIST "${CMAKE_BINARY_DIR}/packaging/Info.plist")

# At install time, so that the bundle is whole before it is signed: the icon, then Qt's frameworks and plug-ins (SQLite's
# driver is one) and QtKeychain, then the signature.
find_program(TASKINPUT_MACDEPLOYQT macdeployqt HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" REQUIRED)
set(TASKINPUT_SIGN_IDENTITY "" CACHE STRING "Developer ID for codesign; without one the bundle is signed ad hoc")
install(FILES "${CMAKE_SOURCE_DIR}/packaging/icons/task-input-editor.icns" DESTINATION "${bundle}/Contents/Resources")
install(CODE "
  set(bundle \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${bundle}\")
  execute_process(COMMAND \"${TASKINPUT_MACDEPLOYQT}\" \"\${bundle}\" -always-overwrite COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND \"${CMAKE_SOURCE_DIR}/packaging/macos/sign\" \"\${bundle}\" \"${TASKINPUT_SIGN_IDENTITY}\"
    COMMAND_ERROR_IS_FATAL ANY)")

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME "TaskInputEditor-${PROJECT_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_DMG_VOLUME_NAME "Task Input Editor ${PROJECT_VERSION}")
# macdeployqt and codesign have already made the bundle what it must be.
set(CPACK_STRIP_FILES OFF)
