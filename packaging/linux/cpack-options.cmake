# Read by cpack before each generator.
# Everything inside a package gets one time: the caller's SOURCE_DATE_EPOCH, else the day of the version.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  execute_process(COMMAND date -u -d "${CPACK_TASKINPUT_RELEASE_DATE}" +%s
    OUTPUT_VARIABLE moment OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(ENV{SOURCE_DATE_EPOCH} "${moment}")
endif()
# Packages go under /usr; the archive is unpacked wherever its owner likes.
if(CPACK_GENERATOR STREQUAL "TGZ")
  set(CPACK_PACKAGING_INSTALL_PREFIX "/")
else()
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
endif()
