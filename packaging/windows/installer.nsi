; Setup.exe: per user, no administrator.
; makensis "-XTarget amd64-unicode" -DVERSION=1.2.3 -DSTAGE=<tree> -DFILES=<list-files TREE>
;   -DICON=<.ico> -DPICTURE=<164x314 .bmp> -DOUT=<Setup.exe> installer.nsi
; Exit codes: 0 done, 1 cancelled by the person, 2 stopped with a message and nothing changed, or put back.
; /S is silent: messages then go to standard error. /D=FOLDER (last, without quotes) chooses the folder.
Unicode true
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include "${FILES}"

!define NAME "Task Input Editor"
!define KEY "TaskInputEditor"
!define PROGRAM "task-input-editor.exe"
!define PUBLISHER "Task Input Editor contributors"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${KEY}"
!define FRESH "$INSTDIR\task-input-editor.new"
!define LINK "$SMPROGRAMS\${NAME}.lnk"

; The number in the program must be the number of the package.
!getdllversion "${STAGE}/${PROGRAM}" PROGRAM_
!if "${PROGRAM_1}.${PROGRAM_2}.${PROGRAM_3}" != "${VERSION}"
  !error "The program says it is ${PROGRAM_1}.${PROGRAM_2}.${PROGRAM_3}, the package is ${VERSION}"
!endif

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${KEY}" "InstallDir"
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestLongPathAware true
ShowInstDetails nevershow
ShowUninstDetails nevershow
AllowSkipFiles off
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} Setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "2026 ${PUBLISHER}, Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "This installs ${NAME} ${VERSION} for you alone; no administrator is needed.$\r$\n$\r$\nAn older version is replaced. Your drafts and settings stay."
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "This removes the program. Your drafts, journal and settings stay in $LOCALAPPDATA\task-input-editor, your API token in the Credential Manager."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

Var Free
Var Needed

; Says why, in a box or, if silent, on the standard error of whoever started it.
!macro Say TEXT
  ${If} ${Silent}
    System::Call 'kernel32::AttachConsole(i -1)'
    System::Call 'kernel32::GetStdHandle(i -12) p.r9'
    FileWrite $9 "${NAME} Setup: ${TEXT}$\r$\n"
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "${TEXT}"
  ${EndIf}
!macroend

; In .onInit: nothing was touched yet.
!macro Refuse TEXT
  !insertmacro Say "${TEXT}"
  SetErrorLevel 2
  Quit
!macroend

; In a section: what was laid ready is cleared away by .onInstFailed.
!macro Stop TEXT
  !insertmacro Say "${TEXT}"
  SetErrorLevel 2
  Abort "${TEXT}"
!macroend

!macro RefuseWhileRunning
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "TaskInputEditorIsRunning") p.r0'
  ${If} $0 P<> 0
    System::Call 'kernel32::CloseHandle(p r0)'
    !insertmacro Refuse "${NAME} is running. Close it, then start this again."
  ${EndIf}
!macroend

; Windows keeps a running program from being written to, also one that runs in another session.
!macro RefuseWhileInUse
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro Refuse "$INSTDIR\${PROGRAM} can't be replaced: it is in use, or you may not write there. Close ${NAME}, then start this again."
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    !insertmacro Refuse "${NAME} needs Windows 10 version 1809 or newer."
  ${EndIf}
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "TaskInputEditorSetup") p.r1 ?e'
  Pop $0
  ${If} $0 = 183 ; it exists
    !insertmacro Refuse "The setup of ${NAME} is already running."
  ${EndIf}
  !insertmacro RefuseWhileRunning
FunctionEnd

; The folder that was chosen may be on another drive than the one the directory page measured.
Function CheckSpace
  SectionGetSize 0 $Needed ; KiB
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r1, p 0, p 0) i.r0'
  ${If} $0 = 0
    Return ; unknown: writing will tell
  ${EndIf}
  System::Int64Op $1 / 1024
  Pop $Free
  System::Int64Op $Free < $Needed
  Pop $0
  ${If} $0 = 1
    !insertmacro Stop "There is not enough room in $INSTDIR: $Needed KB are needed, $Free KB are free. Nothing was changed."
  ${EndIf}
FunctionEnd

Section "Program"
  SetShellVarContext current
  !insertmacro RefuseWhileInUse
  ClearErrors
  CreateDirectory "$INSTDIR"
  ${IfNot} ${FileExists} "$INSTDIR\*.*"
    !insertmacro Stop "The folder $INSTDIR can't be made. Choose another one. Nothing was changed."
  ${EndIf}
  Call CheckSpace

  ; First everything beside the old version, then the old one goes, then names change: no room or no right ends before that.
  RMDir /r "${FRESH}"
  ClearErrors
  SetOutPath "${FRESH}"
  ${If} ${Errors}
    !insertmacro Stop "You may not write into $INSTDIR. Choose another folder. Nothing was changed."
  ${EndIf}
  File /r "${STAGE}/*.*"
  ${If} ${Errors}
    !insertmacro Stop "The files could not be written into $INSTDIR. Nothing was changed."
  ${EndIf}
  SetOutPath "$INSTDIR"
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR' $0
    ${If} $0 <> 0
      !insertmacro Stop "The older version in $INSTDIR could not be removed. It is in use, or you may not write there."
    ${EndIf}
  ${EndIf}
  ClearErrors
  !insertmacro MoveFilesIntoPlace "${FRESH}"
  ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    !insertmacro Stop "The files could not be put into $INSTDIR. Start the setup again."
  ${EndIf}
  RMDir /r "${FRESH}"

  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "${LINK}" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "Edit the saved input of Apify tasks"
  WriteRegStr HKCU "Software\${KEY}" "InstallDir" "$INSTDIR"
  Call WriteUninstallEntry
SectionEnd

Function WriteUninstallEntry
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "Comments" "Edits the saved input of Apify Actor tasks and sends only what changed"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "VersionMajor" "${PROGRAM_1}"
  WriteRegDWORD HKCU "${UNINSTALL}" "VersionMinor" "${PROGRAM_2}"
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetTime} "" "L" $0 $1 $2 $3 $4 $5 $6
  WriteRegStr HKCU "${UNINSTALL}" "InstallDate" "$2$1$0"
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
FunctionEnd

Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "${FRESH}"
  RMDir "$INSTDIR"
  SetErrorLevel 2
FunctionEnd

Function un.onInit
  !insertmacro RefuseWhileRunning
  !insertmacro RefuseWhileInUse
FunctionEnd

Section "Uninstall"
  SetShellVarContext current
  SetOutPath "$TEMP"
  !insertmacro RemoveInstalledFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "${LINK}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${KEY}"
SectionEnd
