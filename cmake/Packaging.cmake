# Where things are installed, and the packages made from that. The version comes from project() and nowhere else.
include(GNUInstallDirs)

# The day of the version, so that two builds of the same sources are the same to the byte.
set(TASKINPUT_RELEASE_DATE "2026-11-24")

if(WIN32)
  include(PackagingWindows)
else()
  install(TARGETS task-input-editor RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} BUNDLE DESTINATION .)
endif()

if(UNIX AND NOT APPLE)
  configure_file(packaging/linux/task-input-editor.metainfo.xml.in
    packaging/io.github.taskinputeditor.TaskInputEditor.metainfo.xml @ONLY)
  configure_file(packaging/linux/task-input-editor.1.in packaging/task-input-editor.1 @ONLY)
  install(FILES packaging/linux/task-input-editor.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES "${CMAKE_BINARY_DIR}/packaging/io.github.taskinputeditor.TaskInputEditor.metainfo.xml"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  foreach(size 16 22 24 32 48 64 128 256 512)
    set(icon "${CMAKE_SOURCE_DIR}/resources/icons/program/${size}.png")
    if(EXISTS "${icon}")
      install(FILES "${icon}" DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps
        RENAME task-input-editor.png)
    endif()
  endforeach()
  # gzip -n: no name and no time inside, so the result depends on the content alone.
  set(documents "${CMAKE_BINARY_DIR}/packaging")
  add_custom_command(OUTPUT "${documents}/task-input-editor.1.gz" "${documents}/changelog.gz"
    COMMAND sh -c "gzip -9nc '${documents}/task-input-editor.1' > '${documents}/task-input-editor.1.gz'"
    COMMAND sh -c "gzip -9nc '${CMAKE_SOURCE_DIR}/CHANGELOG.md' > '${documents}/changelog.gz'"
    DEPENDS "${documents}/task-input-editor.1" "${CMAKE_SOURCE_DIR}/CHANGELOG.md" VERBATIM)
  add_custom_target(package_documents ALL DEPENDS "${documents}/task-input-editor.1.gz" "${documents}/changelog.gz")
  install(FILES "${documents}/task-input-editor.1.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES "${documents}/changelog.gz" packaging/linux/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/task-input-editor)
endif()

set(CPACK_PACKAGE_NAME task-input-editor)
set(CPACK_PACKAGE_VENDOR "Task Input Editor contributors")
set(CPACK_PACKAGE_CONTACT "Task Input Editor contributors <maintainers@taskinputeditor.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "editor for the saved input of Apify Actor tasks")
set(CPACK_PACKAGE_DESCRIPTION "Shows the saved input of a task as JSON, shows live what an edit changes, sends only the changed
fields, and shows what came back or why it failed. Exact to the last digit, quick at
the limit of the service, with drafts that survive a crash.")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CHECKSUM SHA256)
if(APPLE)
  set(CPACK_GENERATOR DragNDrop)
elseif(UNIX)
  set(CPACK_GENERATOR "DEB;RPM;TGZ")
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_SECTION utils)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  # Plug-ins are loaded at run time, so no tool finds them in the program's imports.
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-qpa-plugins, ca-certificates")
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | libkf5wallet-bin | keepassxc, fonts-dejavu-core")
  set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
  set(CPACK_RPM_PACKAGE_LICENSE Apache-2.0)
  set(CPACK_RPM_PACKAGE_AUTOREQ ON)
  set(CPACK_RPM_PACKAGE_REQUIRES "ca-certificates")
  set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share/applications /usr/share/metainfo /usr/share/icons
    /usr/share/man /usr/share/man/man1 /usr/share/doc)
endif()
include(CPack)
