# Installs what package-lock.json names into FOLDER, unless exactly that is there already.
set(stamp "${FOLDER}/node_modules/.installed-lock.json")
if(EXISTS "${stamp}")
  file(SHA256 "${stamp}" there)
  file(SHA256 "${FOLDER}/package-lock.json" wanted)
  if(there STREQUAL wanted)
    message(STATUS "Already there")
    return()
  endif()
endif()
execute_process(COMMAND "${NPM}" ci --no-audit --no-fund --ignore-scripts
  WORKING_DIRECTORY "${FOLDER}" COMMAND_ERROR_IS_FATAL ANY)
configure_file("${FOLDER}/package-lock.json" "${stamp}" COPYONLY)
