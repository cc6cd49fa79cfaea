# Where things are installed, and the packages made from that. The version comes from project() and nowhere else.
include(GNUInstallDirs)

# The day of the version stands in the changelog, so that two builds of the same sources are the same to the byte.
file(STRINGS "${CMAKE_SOURCE_DIR}/CHANGELOG.md" releases REGEX "^## [0-9.]+ \\([0-9]+-[0-9]+-[0-9]+\\)$")
list(GET releases 0 newest)
string(REGEX MATCH "^## ([0-9.]+) \\((.*)\\)$" matched "${newest}")
if(NOT CMAKE_MATCH_1 VERSION_EQUAL PROJECT_VERSION)
  message(FATAL_ERROR "CHANGELOG.md begins with version ${CMAKE_MATCH_1}, the project is ${PROJECT_VERSION}")
endif()
set(TASKINPUT_RELEASE_DATE "${CMAKE_MATCH_2}")

if(WIN32)
  include(PackagingWindows)
else()
  install(TARGETS task-input-editor RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} BUNDLE DESTINATION .)
endif()

set(CPACK_PACKAGE_NAME task-input-editor)
set(CPACK_PACKAGE_VENDOR "Task Input Editor contributors")
set(CPACK_PACKAGE_CONTACT "Task Input Editor contributors <task-input-editor@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL "${PROJECT_HOMEPAGE_URL}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "editor for the saved input of Apify Actor tasks")
set(CPACK_PACKAGE_DESCRIPTION
"Shows the saved input of a task as JSON, shows live what an edit changes,
sends only the changed fields, and shows what came back or why it failed.
Exact to the last digit, quick at the limit of the service, with drafts
that survive a crash.")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
if(APPLE)
  include(PackagingMacos)
elseif(UNIX)
  include(PackagingLinux)
endif()
include(CPack)
