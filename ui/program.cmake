# The window and the program itself.
add_layer(tour ROOT ${CMAKE_SOURCE_DIR} DEPENDS base QT Widgets
  SOURCES tour/tour.cpp HEADERS tour/tour.h)

add_layer(window ROOT ${CMAKE_SOURCE_DIR}
  DEPENDS dialogs tasks changes panels editor models widgets look session storage
  QT Widgets
  SOURCES window/accountpresenter.cpp window/actions.cpp window/changemarks.cpp window/editorpane.cpp window/gotofielddialog.cpp
    window/headerstrip.cpp window/mainwindow.cpp window/menus.cpp window/noticebar.cpp window/tabbedpane.cpp window/taskpage.cpp
    window/windowstatus.cpp window/workbench.cpp
  HEADERS window/accountpresenter.h window/actions.h window/changemarks.h window/editorpane.h window/gotofielddialog.h
    window/headerstrip.h window/mainwindow.h window/menus.h window/noticebar.h window/tabbedpane.h window/taskpage.h
    window/windowstatus.h window/workbench.h)

add_layer(program ROOT ${CMAKE_SOURCE_DIR}
  DEPENDS window tour sandbox persistence models look session storage api
  QT Widgets Network
  SOURCES program/accountscope.cpp program/accountsettings.cpp program/application.cpp program/commandline.cpp program/keeping.cpp
    program/singleinstance.cpp program/stallwatchdog.cpp program/startup.cpp program/storetexts.cpp program/tourrun.cpp program/toursteps.cpp
  HEADERS program/accountscope.h program/accountsettings.h program/application.h program/commandline.h program/keeping.h
    program/singleinstance.h program/stallwatchdog.h program/startup.h program/storetexts.h program/tourrun.h program/toursteps.h)

add_executable(task-input-editor WIN32 MACOSX_BUNDLE program/main.cpp)
target_link_libraries(task-input-editor PRIVATE taskinput_program)
