<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>about</name>
    <message>
        <source>Reads, cleans and keeps Chinese speeches. It opens no network connection.</source>
        <translation>阅读、清洗和保存中文讲话。程序不联网。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Mark as heading</source>
        <translation>标为标题</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Typesetting</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Take text files into the library.</source>
        <translation>把文本文件收入资料库。</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Take all texts of a folder into the library.</source>
        <translation>把一个文件夹里的文本全部收入资料库。</translation>
    </message>
    <message>
        <source>Paste as a speech</source>
        <translation>粘贴为讲话</translation>
    </message>
    <message>
        <source>Make a speech of the text on the clipboard.</source>
        <translation>把剪贴板里的文字存为一篇讲话。</translation>
    </message>
    <message>
        <source>Information…</source>
        <translation>讲话信息…</translation>
    </message>
    <message>
        <source>See and correct title, speaker, date, occasion and source.</source>
        <translation>查看和更正题名、讲话者、日期、场合与来源。</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>从资料库移除</translation>
    </message>
    <message>
        <source>Take the speech out of the library; this can be undone.</source>
        <translation>把这篇讲话移出资料库，可以撤销。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Close the window; place and layout are kept.</source>
        <translation>关闭窗口，阅读位置和布局都会记住。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last change in the library.</source>
        <translation>撤销资料库里的上一步改动。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Make the change again that was undone.</source>
        <translation>重做刚撤销的改动。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected words.</source>
        <translation>复制选中的文字。</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Select the whole speech.</source>
        <translation>选中整篇讲话。</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>筛选资料库</translation>
    </message>
    <message>
        <source>Type a part of a title, a speaker, a date or an occasion.</source>
        <translation>输入题名、讲话者、日期或场合里的字。</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>筛选提纲</translation>
    </message>
    <message>
        <source>Type a part of a heading.</source>
        <translation>输入标题里的字。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go back to the place before the last jump.</source>
        <translation>回到上次跳转之前的位置。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Go forward again.</source>
        <translation>再回到后来的位置。</translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation>下一个标题</translation>
    </message>
    <message>
        <source>Go to the next heading.</source>
        <translation>跳到下一个标题。</translation>
    </message>
    <message>
        <source>Previous heading</source>
        <translation>上一个标题</translation>
    </message>
    <message>
        <source>Go to the heading before.</source>
        <translation>跳到上一个标题。</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Make the text of the page larger.</source>
        <translation>正文字号调大。</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Make the text of the page smaller.</source>
        <translation>正文字号调小。</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>默认字号</translation>
    </message>
    <message>
        <source>Go back to 19 pixels.</source>
        <translation>恢复为 19 像素。</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>加宽版心</translation>
    </message>
    <message>
        <source>Two more characters in a line.</source>
        <translation>每行多两个字。</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>收窄版心</translation>
    </message>
    <message>
        <source>Two characters less in a line.</source>
        <translation>每行少两个字。</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light or dark as the system is.</source>
        <translation>随系统的浅色或深色。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark letters on white.</source>
        <translation>白底黑字。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light letters on a dark page.</source>
        <translation>深色底，浅色字。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>A warm page.</source>
        <translation>暖色的纸面。</translation>
    </message>
    <message>
        <source>For the screen</source>
        <translation>屏幕版式</translation>
    </message>
    <message>
        <source>Song throughout, column as wide as you like.</source>
        <translation>通篇宋体，版心宽窄可调。</translation>
    </message>
    <message>
        <source>Official document (gongwen)</source>
        <translation>公文版式</translation>
    </message>
    <message>
        <source>Fangsong, Hei and Kai with 28 characters in a line.</source>
        <translation>仿宋、黑体、楷体，每行 28 字。</translation>
    </message>
    <message>
        <source>Library and outline</source>
        <translation>资料库与提纲</translation>
    </message>
    <message>
        <source>Show or hide the panel on the left.</source>
        <translation>显示或隐藏左栏。</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>The window and nothing else.</source>
        <translation>只留这个窗口。</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Move the focus to the next panel.</source>
        <translation>把焦点移到下一栏。</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一栏</translation>
    </message>
    <message>
        <source>Move the focus to the panel before.</source>
        <translation>把焦点移到上一栏。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>The doubtful heading is one.</source>
        <translation>待核的标题确是标题。</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>One level up, towards 一、.</source>
        <translation>升一级，靠近“一、”。</translation>
    </message>
    <message>
        <source>Demote</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>One level down.</source>
        <translation>降一级。</translation>
    </message>
    <message>
        <source>Not a heading</source>
        <translation>不是标题</translation>
    </message>
    <message>
        <source>Take the heading out of the outline; the words stay.</source>
        <translation>从提纲里去掉，文字不动。</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Show every heading.</source>
        <translation>显示所有标题。</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Show the first level only.</source>
        <translation>只显示第一级。</translation>
    </message>
    <message>
        <source>What cleaning did</source>
        <translation>清洗记录</translation>
    </message>
    <message>
        <source>Show or hide the list of what was removed and joined.</source>
        <translation>显示或隐藏删去和接合的清单。</translation>
    </message>
    <message>
        <source>Original beside</source>
        <translation>对看原件</translation>
    </message>
    <message>
        <source>Show the original next to the clean text, held level.</source>
        <translation>原件与正文并排，同步滚动。</translation>
    </message>
    <message>
        <source>Traces in the text</source>
        <translation>标出清洗痕迹</translation>
    </message>
    <message>
        <source>Mark on the page where something was removed, joined or split.</source>
        <translation>在正文里标出删去、接合和分段之处。</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Find any command by its name.</source>
        <translation>按名称查找任何命令。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Language, theme and typesetting.</source>
        <translation>语言、主题和版式。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All keys on one sheet.</source>
        <translation>全部快捷键一览。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Versions, and where your data is.</source>
        <translation>版本，以及数据存在哪里。</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>{level} 级</translation>
    </message>
    <message>
        <source>The selected words, or the paragraph being read, are a heading.</source>
        <translation>把选中的文字或正在读的一段标为标题。</translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示帮助后退出</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>还缺少参数：%s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>不认识的参数：%s</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>%(value)r 不可用，可用的是 %(choices)s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>后面要跟一个值</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>这里不需要值 %r</translation>
    </message>
</context>
<context>
    <name>beside</name>
    <message>
        <source>{n} paragraphs in which nothing was removed</source>
        <translation>中间 {n} 段没有删去的内容，已折叠</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Dashed boxes are not in the text; ↵ marks what was joined</source>
        <translation>虚线框内不进正文；↵ 处已接合</translation>
    </message>
</context>
<context>
    <name>cleaning</name>
    <message>
        <source>{n} places</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} · {chars} chars</source>
        <translation>{n} 处 · {chars} 字</translation>
    </message>
    <message>
        <source>Put all back</source>
        <translation>全部放回</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Open a speech to see what cleaning did to it.</source>
        <translation>打开一篇讲话，看清洗做了什么。</translation>
    </message>
    <message>
        <source>Take all out again</source>
        <translation>全部再删去</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>再删去</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>看这一处</translation>
    </message>
    <message>
        <source>Cleaning found nothing to do: the text is as it came.</source>
        <translation>没有需要清洗的地方，正文与原件一致。</translation>
    </message>
    <message>
        <source>What cleaning did</source>
        <translation>清洗记录</translation>
    </message>
    <message>
        <source>Original beside</source>
        <translation>对看原件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清洗</translation>
    </message>
    <message>
        <source>The text of the piece</source>
        <translation>这一处的文字</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Writes a verified copy of the library and prints where it is.</source>
        <translation>备份资料库，核验备份，并给出备份的位置。</translation>
    </message>
    <message>
        <source>a file or folder; by default the folder of the backups</source>
        <translation>文件或文件夹；默认存入备份文件夹</translation>
    </message>
    <message>
        <source>Checks the program and the library.</source>
        <translation>检查程序和资料库。</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>DAMAGED</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>rebuild what is derived from the texts; the texts stay untouched</source>
        <translation>重建由正文得出的数据，不改动正文</translation>
    </message>
    <message>
        <source>answer as JSON</source>
        <translation>以 JSON 输出</translation>
    </message>
    <message>
        <source>Outlines rebuilt: {count}.</source>
        <translation>已重建 {count} 份提纲。</translation>
    </message>
    <message>
        <source>Imports files and folders (with everything below them) into the library.</source>
        <translation>把文件和文件夹（包括其中各级文件夹）导入资料库。</translation>
    </message>
    <message>
        <source>Added {added}, updated {updated}, skipped {skipped}, refused {failed}.</source>
        <translation>新增 {added} 篇，更新 {updated} 篇，跳过 {skipped} 个文件，未能导入 {failed} 个文件。</translation>
    </message>
    <message>
        <source>Stopped; what was imported by then is in the library.</source>
        <translation>已停止；此前导入的讲话已存入资料库。</translation>
    </message>
    <message>
        <source>Reads one file without storing it: metadata, outline, text, what cleaning did.</source>
        <translation>读取一个文件而不存入资料库：显示基本信息、提纲、正文和清洗结果。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>title</source>
        <translation>题名</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>讲话者</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>genre</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>cleaning: {done}</source>
        <translation>清洗：{done}</translation>
    </message>
    <message>
        <source>Lists the speeches of the library.</source>
        <translation>列出资料库中的讲话。</translation>
    </message>
    <message>
        <source>Takes speeches out of the library. Importing the same file again brings one back with everything that was done to it.</source>
        <translation>从资料库中移除讲话。再次导入同一文件，即可连同所做的修改一并恢复。</translation>
    </message>
    <message>
        <source>Removed {count}.</source>
        <translation>已移除 {count} 篇。</translation>
    </message>
    <message>
        <source>Makes a backup the library. The library that was there is kept under another name.</source>
        <translation>用备份恢复资料库。原有资料库改名保留。</translation>
    </message>
    <message>
        <source>The former library is kept as “{file}”.</source>
        <translation>原有资料库保留为“{file}”。</translation>
    </message>
    <message>
        <source>Corrects what is known of a speech. An empty value says that there is none; only the title cannot be empty.</source>
        <translation>更正一篇讲话的信息。空值表示没有这一项；只有标题不能为空。</translation>
    </message>
    <message>
        <source>go back to what was found in the text</source>
        <translation>恢复为从文中识别出的内容</translation>
    </message>
    <message>
        <source>name at least one field, such as --title</source>
        <translation>请至少给出一项，例如 --title</translation>
    </message>
    <message>
        <source>Shows one speech: metadata, outline, text, what cleaning did.</source>
        <translation>显示一篇讲话：基本信息、提纲、正文和清洗结果。</translation>
    </message>
    <message>
        <source>number of a speech, or a file to be read</source>
        <translation>讲话编号，或要读取的文件</translation>
    </message>
    <message>
        <source>“{word}” is neither a command nor a file; the commands are {commands}</source>
        <translation>“{word}”既不是命令，也不是文件；命令有：{commands}</translation>
    </message>
    <message>
        <source>“{word}” is neither a command nor a file; the nearest command is “{command}”</source>
        <translation>“{word}”既不是命令，也不是文件；最接近的命令是“{command}”</translation>
    </message>
    <message>
        <source>This should not have happened; “{file}” says more.</source>
        <translation>程序出了意外，详情见“{file}”。</translation>
    </message>
    <message>
        <source>{message}; see “{program} --help”.</source>
        <translation>{message}；用法见“{program} --help”。</translation>
    </message>
    <message>
        <source>Opens the window; files and folders are imported first.</source>
        <translation>打开窗口；给出的文件和文件夹会先导入。</translation>
    </message>
    <message>
        <source>Commands: {commands}. “{program} COMMAND --help” says more.</source>
        <translation>命令：{commands}。各命令的用法见“{program} 命令 --help”。</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>显示版本号后退出</translation>
    </message>
    <message>
        <source>the library (otherwise SPEECHREADER_LIBRARY, or the data folder)</source>
        <translation>资料库文件（未给出时取 SPEECHREADER_LIBRARY，再取数据文件夹中的资料库）</translation>
    </message>
    <message>
        <source>write more into the log</source>
        <translation>日志记得更详细</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The file “{file}” is not there.</source>
        <translation>找不到文件“{file}”。</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>请检查文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {reason}.</source>
        <translation>无法读取“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>Check that you may open it, or copy it to a folder of yours.</source>
        <translation>请确认有权打开它，或把它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>The file “{file}” is empty.</source>
        <translation>文件“{file}”是空的。</translation>
    </message>
    <message>
        <source>Get the text once more from where it came.</source>
        <translation>请从原处重新取得这篇文字。</translation>
    </message>
    <message>
        <source>“{file}” is too large for a speech ({size} MB; at most {limit} MB).</source>
        <translation>“{file}”有 {size} MB，不像一篇讲话（最大 {limit} MB）。</translation>
    </message>
    <message>
        <source>Split it, or keep only the speech.</source>
        <translation>请拆分文件，或只保留讲话部分。</translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation>“{file}”是文件夹。</translation>
    </message>
    <message>
        <source>Name a file in it, or import the folder as a whole.</source>
        <translation>请指定其中的文件，或导入整个文件夹。</translation>
    </message>
    <message>
        <source>“{file}” is a device or a pipe, not a file.</source>
        <translation>“{file}”是设备或管道，不是文件。</translation>
    </message>
    <message>
        <source>Save the text to a file first.</source>
        <translation>请先把文字存成文件。</translation>
    </message>
    <message>
        <source>“{file}” cannot be the name of a file.</source>
        <translation>“{file}”不能用作文件名。</translation>
    </message>
    <message>
        <source>“{encoding}” is no encoding that can be read.</source>
        <translation>不支持编码“{encoding}”。</translation>
    </message>
    <message>
        <source>Name another, such as utf-8 or gb18030.</source>
        <translation>请改用其他编码，例如 utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>“{file}” is not a text: it holds binary data ({kind}).</source>
        <translation>“{file}”不是文本，内容是二进制数据（{kind}）。</translation>
    </message>
    <message>
        <source>Save the speech as plain text (.txt) or Markdown (.md) first.</source>
        <translation>请先把讲话另存为纯文本（.txt）或 Markdown（.md）。</translation>
    </message>
    <message>
        <source>The encoding of “{file}” could not be told for certain.</source>
        <translation>无法确定“{file}”的编码。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>请另存为 UTF-8 后重新导入。</translation>
    </message>
    <message>
        <source>No words are left of “{file}” once page furniture is taken out.</source>
        <translation>“{file}”去掉网页杂项后没有正文。</translation>
    </message>
    <message>
        <source>Look whether the file holds a speech at all.</source>
        <translation>请看看文件里是否真有讲话。</translation>
    </message>
    <message>
        <source>“{file}” is a link that leads back to itself.</source>
        <translation>“{file}”是指向自身的链接。</translation>
    </message>
    <message>
        <source>Remove the link, or name the real file.</source>
        <translation>请删除该链接，或指定真正的文件。</translation>
    </message>
    <message>
        <source>“{file}” is of a kind that cannot be read here.</source>
        <translation>不能读取“{file}”这种格式。</translation>
    </message>
    <message>
        <source>“{file}” could not be read because of a fault in this program.</source>
        <translation>因程序故障，未能读取“{file}”。</translation>
    </message>
    <message>
        <source>The log says more; please report it.</source>
        <translation>日志中有详情，请反馈给开发者。</translation>
    </message>
    <message>
        <source>There is no library at “{file}”.</source>
        <translation>“{file}”处没有资料库。</translation>
    </message>
    <message>
        <source>The library “{file}” is damaged and was left as it is.</source>
        <translation>资料库“{file}”已损坏，程序未作任何改动。</translation>
    </message>
    <message>
        <source>Restore the last backup; nothing of the damaged file will be deleted.</source>
        <translation>请恢复最近的备份；损坏的文件会原样保留。</translation>
    </message>
    <message>
        <source>“{file}” is not a SpeechReader library.</source>
        <translation>“{file}”不是讲话阅读器的资料库。</translation>
    </message>
    <message>
        <source>Name another file; this one was not touched.</source>
        <translation>请指定其他文件；此文件未被改动。</translation>
    </message>
    <message>
        <source>The library “{file}” was written by a newer SpeechReader.</source>
        <translation>资料库“{file}”由更新版本的讲话阅读器写成。</translation>
    </message>
    <message>
        <source>Update the program; the file was not touched.</source>
        <translation>请升级程序；文件未被改动。</translation>
    </message>
    <message>
        <source>The library “{file}” is of an older version and cannot be changed here.</source>
        <translation>资料库“{file}”是旧版本，而此处不能改写它。</translation>
    </message>
    <message>
        <source>Open it once where it may be written, so that it can be brought up to date.</source>
        <translation>请在可写的文件夹中打开一次，以便升级。</translation>
    </message>
    <message>
        <source>The library “{file}” is open in another SpeechReader.</source>
        <translation>资料库“{file}”已在另一个讲话阅读器中打开。</translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation>请先关闭那一个。</translation>
    </message>
    <message>
        <source>The library “{file}” cannot be made: {reason}.</source>
        <translation>无法建立资料库“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>Choose a folder in which you may write (--library).</source>
        <translation>请选择可写的文件夹（--library）。</translation>
    </message>
    <message>
        <source>The library “{file}” can be read here, but not changed.</source>
        <translation>资料库“{file}”在此处只能阅读，不能修改。</translation>
    </message>
    <message>
        <source>Copy it to a folder in which you may write.</source>
        <translation>请把它复制到可写的文件夹。</translation>
    </message>
    <message>
        <source>“{file}” was not closed properly and its folder cannot be written.</source>
        <translation>“{file}”上次未正常关闭，而所在文件夹不可写。</translation>
    </message>
    <message>
        <source>Copy it together with “{file}-wal” to a folder in which you may write.</source>
        <translation>请把它连同“{file}-wal”一起复制到可写的文件夹。</translation>
    </message>
    <message>
        <source>The library “{file}” could not be brought up to date (step {step}).</source>
        <translation>资料库“{file}”升级失败（步骤 {step}）。</translation>
    </message>
    <message>
        <source>It is as it was before; please report this.</source>
        <translation>资料库保持原样；请反馈给开发者。</translation>
    </message>
    <message>
        <source>The disk is full; “{file}” keeps what it had before.</source>
        <translation>磁盘已满；“{file}”保持原有内容。</translation>
    </message>
    <message>
        <source>Free some space and do it again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk failed while “{file}” was read or written.</source>
        <translation>读写“{file}”时磁盘出错。</translation>
    </message>
    <message>
        <source>Check the disk or its connection, then do it again.</source>
        <translation>请检查磁盘及其连接后重试。</translation>
    </message>
    <message>
        <source>There is no speech {speech} in the library.</source>
        <translation>资料库中没有编号为 {speech} 的讲话。</translation>
    </message>
    <message>
        <source>The list of the library shows what there is.</source>
        <translation>资料库列表中有全部讲话。</translation>
    </message>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>“{value}”不是日期。</translation>
    </message>
    <message>
        <source>Write 2024, 2024-05 or 2024-05-01.</source>
        <translation>请写成 2024、2024-05 或 2024-05-01。</translation>
    </message>
    <message>
        <source>A speech has no field “{field}”.</source>
        <translation>讲话没有“{field}”这一项。</translation>
    </message>
    <message>
        <source>There are title, speaker, date, occasion, source and genre.</source>
        <translation>可用的有 title、speaker、date、occasion、source 和 genre。</translation>
    </message>
    <message>
        <source>The text for “{field}” is too long (at most {limit} characters).</source>
        <translation>“{field}”的内容太长（最多 {limit} 字）。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>There are no words here that could be a heading.</source>
        <translation>这里没有可作标题的文字。</translation>
    </message>
    <message>
        <source>Choose a line with words.</source>
        <translation>请选择有文字的一行。</translation>
    </message>
    <message>
        <source>This is too long for a heading (at most {limit} characters).</source>
        <translation>作标题太长了（最多 {limit} 字）。</translation>
    </message>
    <message>
        <source>Select the words of the heading only.</source>
        <translation>请只选中标题的文字。</translation>
    </message>
    <message>
        <source>There is no backup at “{file}”.</source>
        <translation>“{file}”处没有备份。</translation>
    </message>
    <message>
        <source>The backup “{file}” is damaged and was not used.</source>
        <translation>备份“{file}”已损坏，未予使用。</translation>
    </message>
    <message>
        <source>Take an older backup.</source>
        <translation>请改用更早的备份。</translation>
    </message>
    <message>
        <source>The backup “{file}” could not be written: {reason}.</source>
        <translation>无法写入备份“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>Name another place.</source>
        <translation>请指定其他位置。</translation>
    </message>
    <message>
        <source>“{file}” is there already and was not replaced.</source>
        <translation>“{file}”已存在，未被覆盖。</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>请指定其他文件。</translation>
    </message>
    <message>
        <source>“{file}” is not a backup of a library.</source>
        <translation>“{file}”不是资料库的备份。</translation>
    </message>
    <message>
        <source>Name another file; nothing was changed.</source>
        <translation>请换一个文件名；什么都没有改动。</translation>
    </message>
    <message>
        <source>A speech needs a title.</source>
        <translation>讲话要有标题。</translation>
    </message>
    <message>
        <source>To go back to the one that was found, use --reset title.</source>
        <translation>要恢复识别出的标题，请用 --reset title。</translation>
    </message>
    <message>
        <source>The output cannot be written: {reason}.</source>
        <translation>写不了输出：{reason}。</translation>
    </message>
    <message>
        <source>Check where it is sent to.</source>
        <translation>请检查输出到哪里。</translation>
    </message>
    <message>
        <source>There is no display here for the window.</source>
        <translation>这里没有可以显示窗口的屏幕。</translation>
    </message>
    <message>
        <source>The command line works: speechreader --help.</source>
        <translation>命令行可以使用：speechreader --help。</translation>
    </message>
    <message>
        <source>The window cannot be opened, for a part of the program is missing: {reason}.</source>
        <translation>无法打开窗口，程序缺少组成部分：{reason}。</translation>
    </message>
    <message>
        <source>Install SpeechReader again; the commands work without the window.</source>
        <translation>请重新安装讲话阅读器；各命令不需要窗口也能使用。</translation>
    </message>
    <message>
        <source>This did not work ({code}).</source>
        <translation>操作未成功（{code}）。</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Change information</source>
        <translation>更改信息</translation>
    </message>
    <message>
        <source>Reset information</source>
        <translation>恢复信息</translation>
    </message>
    <message>
        <source>Change outline</source>
        <translation>更改提纲</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>再次删去</translation>
    </message>
    <message>
        <source>Clean again</source>
        <translation>重新清洗</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>Imported {n} speeches</source>
        <translation>已导入 {n} 篇讲话</translation>
    </message>
    <message>
        <source>Import stopped: {n} speeches are in the library</source>
        <translation>导入已停止，已存入 {n} 篇</translation>
    </message>
    <message>
        <source>Nothing new was imported</source>
        <translation>没有导入新的讲话</translation>
    </message>
    <message>
        <source>Could not be read ({n})</source>
        <translation>无法读取（{n}）</translation>
    </message>
    <message>
        <source>Added ({n})</source>
        <translation>新增（{n}）</translation>
    </message>
    <message>
        <source>Updated ({n})</source>
        <translation>更新（{n}）</translation>
    </message>
    <message>
        <source>Skipped ({n})</source>
        <translation>跳过（{n}）</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 个</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Read the first</source>
        <translation>阅读第一篇</translation>
    </message>
    <message>
        <source>Imported “{title}”</source>
        <translation>已导入“{title}”</translation>
    </message>
    <message>
        <source>Pasted: {words}</source>
        <translation>粘贴：{words}</translation>
    </message>
    <message>
        <source>Texts ({kinds})</source>
        <translation>文本（{kinds}）</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件（*）</translation>
    </message>
    <message>
        <source>Updated “{title}”</source>
        <translation>已更新“{title}”</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>Already in the library: “{title}”</source>
        <translation>资料库里已有：“{title}”</translation>
    </message>
</context>
<context>
    <name>information</name>
    <message>
        <source>Title</source>
        <translation>题名</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>体裁</translation>
    </message>
    <message>
        <source>Original: {name} · {size} bytes · {encoding} · imported {added}</source>
        <translation>原件：{name} · {size} 字节 · {encoding} · {added} 导入</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>讲话信息</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>恢复原值</translation>
    </message>
    <message>
        <source>2025-03-18, 2025-03 or 2025</source>
        <translation>2025-03-18、2025-03 或 2025</translation>
    </message>
    <message>
        <source>The text does not say.</source>
        <translation>文中没有写明。</translation>
    </message>
    <message>
        <source>The text says: {found}</source>
        <translation>文中写作：{found}</translation>
    </message>
    <message>
        <source>Yours; the text does not say.</source>
        <translation>你填写的，文中没有写明。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <source>{n} chars</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按题名</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>按讲话者</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>按字数</translation>
    </message>
    <message>
        <source>By time of import</source>
        <translation>按导入时间</translation>
    </message>
    <message>
        <source>By progress</source>
        <translation>按阅读进度</translation>
    </message>
    <message>
        <source>{n} speeches</source>
        <translation>{n} 篇讲话</translation>
    </message>
    <message>
        <source>1 speech</source>
        <translation>1 篇讲话</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Filter by title, date, speaker</source>
        <translation>筛选题名、日期、讲话者</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No speech has these words in its title, speaker, date or occasion.</source>
        <translation>题名、讲话者、日期和场合里都没有这些字。</translation>
    </message>
    <message>
        <source>Imported speeches are listed here, the latest first.</source>
        <translation>导入的讲话会列在这里，按日期排好。</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>The text breaks off at its end (“{end}”); something may be missing.</source>
        <translation>正文在末尾处中断（“{end}”），可能不完整。</translation>
    </message>
    <message>
        <source>Lines in another encoding than the rest, decoded by their own: {lines}.</source>
        <translation>有 {lines} 行的编码与其余不同，已按各自的编码解码。</translation>
    </message>
    <message>
        <source>Places with bytes that are no characters, shown as “�”: {count}.</source>
        <translation>有 {count} 处字节无法解码，以“�”表示。</translation>
    </message>
    <message>
        <source>The encoding ({encoding}) is not certain; look for wrong characters.</source>
        <translation>编码（{encoding}）不能确定，请留意有无错字。</translation>
    </message>
    <message>
        <source>Broken characters were replaced by “�”.</source>
        <translation>残缺字符已用“�”代替。</translation>
    </message>
    <message>
        <source>Something is odd about this text ({code}).</source>
        <translation>这篇文字有异常之处（{code}）。</translation>
    </message>
</context>
<context>
    <name>outline</name>
    <message>
        <source>Title and meeting</source>
        <translation>标题与会议信息</translation>
    </message>
    <message>
        <source>Open a speech: its “一、（一）1.” become the outline.</source>
        <translation>打开一篇讲话，它的“一、（一）1.”会自动成为提纲。</translation>
    </message>
    <message>
        <source>No headings were found. Mark one on the page with the right mouse button.</source>
        <translation>没有认出标题。可在正文上点右键标出。</translation>
    </message>
    <message>
        <source>check</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>筛选提纲</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Filter headings</source>
        <translation>筛选标题</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
</context>
<context>
    <name>reader</name>
    <message>
        <source>Joined here; a break or blank stood between ({rule})</source>
        <translation>此处接合，原有断行或空格（{rule}）</translation>
    </message>
    <message>
        <source>A new paragraph begins here ({rule})</source>
        <translation>从这里另起一段（{rule}）</translation>
    </message>
    <message>
        <source>Removed here ({rule}):
{removed}</source>
        <translation>此处删去（{rule}）：
{removed}</translation>
    </message>
    <message>
        <source>Joined here ({rule}), left out:
{removed}</source>
        <translation>此处接合（{rule}），略去：
{removed}</translation>
    </message>
    <message>
        <source>Speech text</source>
        <translation>讲话正文</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>the library has this file already, as “{title}”</source>
        <translation>资料库中已有此文件：“{title}”</translation>
    </message>
    <message>
        <source>the library has the same text already, as “{title}”</source>
        <translation>资料库中已有相同的正文：“{title}”</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Menus and site names</source>
        <translation>网页导航与栏目名</translation>
    </message>
    <message>
        <source>Menus, breadcrumbs and site names of a saved web page.</source>
        <translation>存下来的网页里的菜单、路径和网站名。</translation>
    </message>
    <message>
        <source>Counters and buttons</source>
        <translation>浏览次数与按钮</translation>
    </message>
    <message>
        <source>View counters, text-size switches, print and share buttons.</source>
        <translation>浏览次数、字号切换、打印和分享按钮。</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>上传、版权与广告行</translation>
    </message>
    <message>
        <source>Upload, copyright, download and advertising notices.</source>
        <translation>上传、版权、下载和广告提示，不论在什么地方。</translation>
    </message>
    <message>
        <source>Page marks</source>
        <translation>页码与页眉页脚</translation>
    </message>
    <message>
        <source>Page numbers, and headers or footers that a page repeats.</source>
        <translation>页码，以及每页重复的页眉、页脚。</translation>
    </message>
    <message>
        <source>The title above the speech and its repetitions; it is kept as information.</source>
        <translation>正文上方的题名和重复的题名，已记入讲话信息。</translation>
    </message>
    <message>
        <source>Date, speaker, source and the like; kept as information.</source>
        <translation>日期、讲话者、来源等，已记入讲话信息。</translation>
    </message>
    <message>
        <source>Page marks in a sentence</source>
        <translation>句中的页码</translation>
    </message>
    <message>
        <source>Page numbers that a page break left inside a sentence.</source>
        <translation>分页留在句子中间的页码。</translation>
    </message>
    <message>
        <source>File header and marks</source>
        <translation>文件头与标记</translation>
    </message>
    <message>
        <source>The header of a Markdown file, and its marks; what the header says is kept.</source>
        <translation>Markdown 文件的文件头和标记；文件头所说的内容会保留。</translation>
    </message>
    <message>
        <source>Title, kept as information</source>
        <translation>标题（存为信息）</translation>
    </message>
    <message>
        <source>Byline, kept as information</source>
        <translation>署名行（存为信息）</translation>
    </message>
    <message>
        <source>Sign-off, kept as information</source>
        <translation>落款（存为信息）</translation>
    </message>
    <message>
        <source>What stands below the last words; kept as information.</source>
        <translation>正文之后的姓名和日期，已记入讲话信息。</translation>
    </message>
    <message>
        <source>After the speech</source>
        <translation>正文之后的链接</translation>
    </message>
    <message>
        <source>Related links, comments and imprint behind the last words.</source>
        <translation>正文结束之后的相关链接、评论和版记。</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Captions of pictures that a text cannot show.</source>
        <translation>文本里显示不出的图片的说明。</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The outline stands in for it.</source>
        <translation>由提纲代替。</translation>
    </message>
    <message>
        <source>Left-over tags</source>
        <translation>残留的标签</translation>
    </message>
    <message>
        <source>Tags and entities copied out of a page&apos;s source.</source>
        <translation>从网页源码里带来的标签和实体。</translation>
    </message>
    <message>
        <source>Senders and times</source>
        <translation>发言人与时间标记</translation>
    </message>
    <message>
        <source>Senders, times of messages and time marks of a transcript.</source>
        <translation>聊天消息的发送人和时间，以及记录稿的时间标记。</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>不可见字符</translation>
    </message>
    <message>
        <source>Control, zero-width and direction marks.</source>
        <translation>控制字符、零宽字符和方向标记。</translation>
    </message>
    <message>
        <source>Full-width figures and letters</source>
        <translation>全角数字与字母</translation>
    </message>
    <message>
        <source>１２３ becomes 123: the same words in their usual form.</source>
        <translation>１２３ 改为 123，词句不变。</translation>
    </message>
    <message>
        <source>Lines run together</source>
        <translation>连成一行的各部分</translation>
    </message>
    <message>
        <source>Line breaks put between title, salutation, speech and page foot.</source>
        <translation>在题名、称呼、正文和页脚之间补上换行。</translation>
    </message>
    <message>
        <source>Paragraphs parted by blanks</source>
        <translation>以空格代替的分段</translation>
    </message>
    <message>
        <source>Runs of blanks inside one long line were paragraph breaks.</source>
        <translation>一长行里的连续空格原是分段。</translation>
    </message>
    <message>
        <source>Paragraphs found by numbering</source>
        <translation>按编号恢复的分段</translation>
    </message>
    <message>
        <source>A text without line breaks, parted at its numbering and addresses.</source>
        <translation>没有换行的文字，按编号、称呼分段。</translation>
    </message>
    <message>
        <source>Lines broken in a sentence</source>
        <translation>段中被切断的行</translation>
    </message>
    <message>
        <source>Line ends in the middle of a sentence, joined again.</source>
        <translation>句子中间的换行，已接合。</translation>
    </message>
    <message>
        <source>Blanks inside words</source>
        <translation>词中间的空格</translation>
    </message>
    <message>
        <source>Blanks left inside words and sentences by page breaks and layout.</source>
        <translation>分页和排版留在词句中间的空格。</translation>
    </message>
    <message>
        <source>Indents and empty lines</source>
        <translation>段首空格与空行</translation>
    </message>
    <message>
        <source>Blanks at the edges of paragraphs; the page sets its own indents.</source>
        <translation>段落边上的空格；版面自会缩进。</translation>
    </message>
    <message>
        <source>Put back by you</source>
        <translation>你放回的</translation>
    </message>
    <message>
        <source>These pieces are in the text again; no rule touches them.</source>
        <translation>这些内容已回到正文，规则不再动它们。</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Does not belong to the speech.</source>
        <translation>不属于讲话正文。</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>接合</translation>
    </message>
    <message>
        <source>A break or a blank inside a sentence.</source>
        <translation>句子中间的换行或空格。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>A new paragraph begins here.</source>
        <translation>从这里另起一段。</translation>
    </message>
    <message>
        <source>Blanks at the edges of paragraphs; no words are touched.</source>
        <translation>段落边上的空格，不动文字。</translation>
    </message>
    <message>
        <source>Character forms</source>
        <translation>字符写法</translation>
    </message>
    <message>
        <source>The same character in its usual form.</source>
        <translation>同一个字符，改用通常写法。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Typesetting</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Characters in a line</source>
        <translation>每行字数</translation>
    </message>
    <message>
        <source>Show traces of cleaning in the text</source>
        <translation>在正文里标出清洗痕迹</translation>
    </message>
    <message>
        <source>Glide when jumping to a place</source>
        <translation>跳转时平滑滚动</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>For the screen</source>
        <translation>屏幕版式</translation>
    </message>
    <message>
        <source>Official document (gongwen)</source>
        <translation>公文版式</translation>
    </message>
    <message>
        <source>Not installed here, Song stands in: {faces}</source>
        <translation>本机没有{faces}，以宋体代替</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>增加</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Page: one screen on; with Shift one back</source>
        <translation>正文：下一屏，加 Shift 为上一屏</translation>
    </message>
    <message>
        <source>Page: to the beginning; End to the end</source>
        <translation>正文：到开头，End 到结尾</translation>
    </message>
    <message>
        <source>Lists: open, or go there</source>
        <translation>列表：打开或跳到</translation>
    </message>
    <message>
        <source>Library: remove; outline: not a heading</source>
        <translation>资料库：移除；提纲：不是标题</translation>
    </message>
    <message>
        <source>Filter: on into the list</source>
        <translation>筛选框：进入列表</translation>
    </message>
    <message>
        <source>Clear the filter, close what lies on top</source>
        <translation>清空筛选，关闭最上层</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>各栏</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>{read} / {total} characters</source>
        <translation>{read} / {total} 字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No speech is open</source>
        <translation>没有打开的讲话</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Library ready</source>
        <translation>资料库已就绪</translation>
    </message>
    <message>
        <source>Text {size} px</source>
        <translation>字号 {size} px</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Importing {done} / {total}  {name}</source>
        <translation>正在导入 {done} / {total}  {name}</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 字</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Text size and column</source>
        <translation>字号与版心</translation>
    </message>
    <message>
        <source>Theme and typesetting</source>
        <translation>主题与版式</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统只读</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写出错</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>路径中有一级不是文件夹</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>无法打开数据库文件</translation>
    </message>
</context>
<context>
    <name>toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message>
        <source>Everything is kept in one file: {file}
The program opens no network connection and needs no account.</source>
        <translation>所有内容存在一个文件里：{file}
程序不联网，不需要账号。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Or drag them, or a whole folder, anywhere onto this window</source>
        <translation>也可以把文件或文件夹拖到这个窗口的任何地方</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>粘贴一篇文字</translation>
    </message>
    <message>
        <source>A text without paragraphs will do</source>
        <translation>没有分段也没关系</translation>
    </message>
    <message>
        <source>Open the example speeches</source>
        <translation>打开示例讲话集</translation>
    </message>
    <message>
        <source>Invented reports and addresses to try things out; remove them at any time</source>
        <translation>虚构的报告与致辞，可以试读，随时移除</translation>
    </message>
    <message>
        <source>Put the speeches in</source>
        <translation>把讲话放进来</translation>
    </message>
    <message>
        <source>Plain text and Markdown, single files or whole folders. Navigation and page marks are taken out, broken lines joined, the outline is found; what was taken out can be seen and put back at any time.</source>
        <translation>纯文本和 Markdown 都可以，整个文件夹也可以。程序去掉导航和页码，接好断行，理出提纲；删了什么，随时能看、能放回。</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>This did not work: a fault of the program. Nothing was changed.</source>
        <translation>没有成功：程序出了差错，内容没有改动。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>The settings could not be read and were set aside: {file}</source>
        <translation>设置文件读不出来，已另存：{file}</translation>
    </message>
    <message>
        <source>No Chinese font is installed; install for example “Noto Sans CJK” to read.</source>
        <translation>没有安装中文字体，请安装一种，例如“Noto Sans CJK”。</translation>
    </message>
    <message>
        <source>Removed “{title}”</source>
        <translation>已移除“{title}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Undone: {step} “{title}”</source>
        <translation>已撤销：{step}“{title}”</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Change level</source>
        <translation>改级别</translation>
    </message>
    <message>
        <source>Mark as heading</source>
        <translation>标为标题</translation>
    </message>
    <message>
        <source>Not a heading: {words}</source>
        <translation>不是标题：{words}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Choose a speech in the library.</source>
        <translation>请在资料库里选一篇讲话。</translation>
    </message>
</context>
</TS>
