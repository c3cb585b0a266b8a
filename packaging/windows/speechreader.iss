; The installer for Windows, made by Inno Setup 6.3 or newer from the folder build; packaging/pack/windows.py gives the three names:
;   ISCC /DVersion=0.1.0 /DBuilt=...\build\dist\speechreader /DOutput=...\build\dist speechreader.iss
; It installs for one person without asking for rights (or for all, where the person chooses so), and writes nothing
; outside of its folder but the start menu and the file type .srlib. Speeches and notes lie elsewhere and stay when the
; program is removed.

[Setup]
AppId={{7E0B6D0C-5B0F-4C1E-9B57-3B6C2D1B8A41}
AppName=SpeechReader 讲话阅读器
AppVersion={#Version}
AppVerName=SpeechReader 讲话阅读器 {#Version}
AppPublisher=SpeechReader contributors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\SpeechReader
DefaultGroupName=讲话阅读器
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes
SetupIconFile=..\icons\speechreader.ico
UninstallDisplayIcon={app}\speechreader-window.exe
UninstallDisplayName=SpeechReader 讲话阅读器
OutputDir={#Output}
OutputBaseFilename=speechreader-{#Version}-windows-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern

[Languages]
; Chinese comes with Inno Setup from 6.5 on; an older one gets it where packaging/windows/ChineseSimplified.isl was laid.
#if FileExists(CompilerPath + "Languages\ChineseSimplified.isl")
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#elif FileExists(AddBackslash(SourcePath) + "ChineseSimplified.isl")
Name: "zh"; MessagesFile: "ChineseSimplified.isl"
#endif
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktop"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "filetype"; Description: "{cm:AssocFileExtension,SpeechReader,.srlib}"

[InstallDelete]
; A newer version leaves no module of an older one behind. Only what this installer itself lays there.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Built}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "..\icons\library.ico"; DestDir: "{app}\_internal"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\讲话阅读器"; Filename: "{app}\speechreader-window.exe"; Comment: "阅读、标注、检索、对照讲话稿"
Name: "{autodesktop}\讲话阅读器"; Filename: "{app}\speechreader-window.exe"; Tasks: desktop

[Registry]
; HKA is the person's part of the registry, or that of all, as chosen above. The type is offered, not forced.
Root: HKA; Subkey: "Software\Classes\.srlib\OpenWithProgids"; ValueType: string; ValueName: "SpeechReader.Library"; ValueData: ""; Flags: uninsdeletevalue; Tasks: filetype
Root: HKA; Subkey: "Software\Classes\.srlib"; ValueType: string; ValueName: ""; ValueData: "SpeechReader.Library"; Flags: uninsdeletevalue; Tasks: filetype
Root: HKA; Subkey: "Software\Classes\SpeechReader.Library"; ValueType: string; ValueName: ""; ValueData: "SpeechReader 资料库"; Flags: uninsdeletekey; Tasks: filetype
Root: HKA; Subkey: "Software\Classes\SpeechReader.Library\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\_internal\library.ico"; Tasks: filetype
Root: HKA; Subkey: "Software\Classes\SpeechReader.Library\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\speechreader-window.exe"" ""%1"""; Tasks: filetype
; «Open with» for texts, without becoming their usual program.
Root: HKA; Subkey: "Software\Classes\Applications\speechreader-window.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "讲话阅读器"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\speechreader-window.exe\SupportedTypes"; ValueType: string; ValueName: ".txt"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\speechreader-window.exe\SupportedTypes"; ValueType: string; ValueName: ".md"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\speechreader-window.exe\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\speechreader-window.exe"" ""%1"""

[Run]
Filename: "{app}\speechreader-window.exe"; Description: "{cm:LaunchProgram,SpeechReader}"; Flags: nowait postinstall skipifsilent
