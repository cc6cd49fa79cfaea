# The window and the program itself.
add_layer(tour ROOT ${CMAKE_SOURCE_DIR} DEPENDS base QT Widgets
  SOURCES tour/tour.cpp HEADERS tour/tour.h)

add_layer(window ROOT ${CMAKE_SOURCE_DIR}
  DEPENDS dialogs tasks changes journal panels editor models widgets look session storage
  QT Widgets
  SOURCES window/accountpresenter.cpp window/actions.cpp window/changemarks.cpp window/closegate.cpp window/editorpane.cpp window/gotofielddialog.cpp
    window/headerstrip.cpp window/journaldesk.cpp window/mainwindow.cpp window/menus.cpp window/noticebar.cpp window/programbar.cpp
    window/quietchecks.cpp window/tabbedpane.cpp window/taskpage.cpp
    window/sendrefusal.cpp window/windowstatus.cpp window/workbench.cpp
  HEADERS window/accountpresenter.h window/actions.h window/changemarks.h window/closegate.h window/editorpane.h window/gotofielddialog.h
    window/headerstrip.h window/journaldesk.h window/mainwindow.h window/menus.h window/noticebar.h window/programbar.h
    window/quietchecks.h window/tabbedpane.h window/taskpage.h
    window/sendrefusal.h window/windowstatus.h window/workbench.h)

if(WIN32)
  set(program_system program/ownprocess_windows.cpp)
else()
  set(program_system program/ownprocess_unix.cpp)
endif()
add_layer(program ROOT ${CMAKE_SOURCE_DIR}
  DEPENDS window tour sandbox persistence models look session storage api
  QT Widgets Network
  SOURCES program/accountscope.cpp program/accountsettings.cpp program/application.cpp program/commandline.cpp program/endsignals.cpp
    program/keeping.cpp program/lasttask.cpp ${program_system} program/singleinstance.cpp program/stallwatchdog.cpp program/startup.cpp program/storemessages.cpp
    program/storetexts.cpp program/tourrun.cpp program/toursteps.cpp
  HEADERS program/accountscope.h program/accountsettings.h program/application.h program/commandline.h program/endsignals.h
    program/keeping.h program/lasttask.h program/ownprocess.h program/singleinstance.h program/stallwatchdog.h program/startup.h program/storemessages.h
    program/storetexts.h program/tourrun.h program/toursteps.h)

add_executable(task-input-editor WIN32 MACOSX_BUNDLE program/main.cpp)
target_link_libraries(task-input-editor PRIVATE taskinput_program)
