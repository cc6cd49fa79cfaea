# What a Linux package holds beside the program, and how the .deb, .rpm and .tar.gz are made from it.
set(documents "${CMAKE_BINARY_DIR}/packaging")
set(documentFolder ${CMAKE_INSTALL_DATADIR}/doc/task-input-editor)
set(sizes 16 22 24 32 36 48 64 72 96 128 256 512)

# Software centres show the pictures of the released version.
set(TASKINPUT_PICTURES_URL "${PROJECT_HOMEPAGE_URL}/raw/v${PROJECT_VERSION}/resources/pictures")
configure_file(packaging/linux/task-input-editor.metainfo.xml.in
  packaging/io.github.taskinputeditor.TaskInputEditor.metainfo.xml @ONLY)
configure_file(packaging/linux/task-input-editor.1.in packaging/task-input-editor.1 @ONLY)
install(FILES packaging/linux/task-input-editor.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES "${documents}/io.github.taskinputeditor.TaskInputEditor.metainfo.xml"
  DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
foreach(size IN LISTS sizes)
  install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/program/${size}.png"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps RENAME task-input-editor.png)
endforeach()
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/program.svg"
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME task-input-editor.svg)

# gzip -n: no name and no time inside, so the result depends on the content alone.
add_custom_command(
  OUTPUT "${documents}/task-input-editor.1.gz" "${documents}/changelog.gz" "${documents}/changelog.Debian.gz"
  COMMAND sh -c "gzip -9nc '${documents}/task-input-editor.1' > '${documents}/task-input-editor.1.gz'"
  COMMAND sh -c "gzip -9nc '${CMAKE_SOURCE_DIR}/CHANGELOG.md' > '${documents}/changelog.gz'"
  COMMAND sh -c "'${CMAKE_SOURCE_DIR}/packaging/linux/debian-changelog' '${CMAKE_SOURCE_DIR}/CHANGELOG.md' \
'${CPACK_PACKAGE_CONTACT}' | gzip -9nc > '${documents}/changelog.Debian.gz'"
  DEPENDS "${documents}/task-input-editor.1" "${CMAKE_SOURCE_DIR}/CHANGELOG.md"
    "${CMAKE_SOURCE_DIR}/packaging/linux/debian-changelog" VERBATIM)
add_custom_target(package_documents ALL DEPENDS "${documents}/task-input-editor.1.gz" "${documents}/changelog.gz"
  "${documents}/changelog.Debian.gz")
install(FILES "${documents}/task-input-editor.1.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES "${documents}/changelog.gz" "${documents}/changelog.Debian.gz" packaging/linux/copyright
  DESTINATION ${documentFolder})
install(FILES packaging/linux/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
  RENAME task-input-editor)

# Where the .rpm and the .tar.gz bring a library of their own; cpack-even-out.cmake puts it there, and takes the path out of
# the program of the .deb.
set_target_properties(task-input-editor PROPERTIES
  INSTALL_RPATH "$ORIGIN/../lib/task-input-editor" BUILD_WITH_INSTALL_RPATH ON)
if(HTTPLIB_LIBRARY)
  file(REAL_PATH "${HTTPLIB_LIBRARY}" CPACK_TASKINPUT_HTTPLIB)
endif()

set(CPACK_GENERATOR "DEB;RPM;TGZ")
set(CPACK_PACKAGE_FILE_NAME "task-input-editor-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_SOURCE_DIR}/packaging/linux/cpack-options.cmake")
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_SOURCE_DIR}/packaging/linux/cpack-even-out.cmake")
set(CPACK_POST_BUILD_SCRIPTS "${CMAKE_SOURCE_DIR}/packaging/linux/cpack-repack.cmake")
set(CPACK_TASKINPUT_RELEASE_DATE "${TASKINPUT_RELEASE_DATE}")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so no tool finds them in the program's imports: SQLite's driver, the display, what QtKeychain
# speaks to a Secret Service with, and the certificates.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-qpa-plugins, libsecret-1-0, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager | keepassxc, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland")

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_SUMMARY "Editor for the saved input of Apify Actor tasks")
set(CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_PACKAGE_LICENSE Apache-2.0)
set(CPACK_RPM_PACKAGE_GROUP "Development/Tools")
set(CPACK_RPM_COMPRESSION_TYPE xz)
set(CPACK_RPM_PACKAGE_AUTOREQ ON)
# Fedora keeps SQLite's driver in Qt Base, openSUSE in a package of its own.
set(CPACK_RPM_PACKAGE_REQUIRES "ca-certificates, (qt6-qtbase or qt6-sql-sqlite)")
set(CPACK_RPM_SPEC_MORE_DEFINE "Recommends: (gnome-keyring or kwalletmanager or kwalletmanager5 or keepassxc)
Recommends: libsecret
Packager: ${CPACK_PACKAGE_CONTACT}
# The library of its own is nobody else's.
%define __provides_exclude_from ^/usr/lib/task-input-editor/
%define __requires_exclude ^libcpp-httplib
%define _buildhost reproducible
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define _build_id_links none")
# Folders that belong to the system.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share/applications /usr/share/metainfo /usr/share/icons
  /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
  /usr/share/man /usr/share/man/man1 /usr/share/doc)
foreach(size IN LISTS sizes)
  list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()
