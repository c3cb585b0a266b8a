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
        <source>{count} speeches</source>
        <translation>{count} 篇</translation>
    </message>
    <message>
        <source>Everything is kept beside the program and moves with it.</source>
        <translation>所有数据都保存在程序旁边，可随程序一起带走。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
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
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Show the folder: {place}</source>
        <translation>打开所在文件夹：{place}</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>随附讲话</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. The window uses Qt and PySide6 under the LGPL, version 3; they may be replaced. “Licences” has the terms of everything inside.</source>
        <translation>本程序是自由软件，采用 MIT 许可。界面使用 Qt 和 PySide6（LGPL 第 3 版），可自行替换。全部组成部分的条款见“许可”。</translation>
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
        <source>This passage is</source>
        <translation>此段判定为</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>导出对照</translation>
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
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
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
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>检索</translation>
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
        <source>Find in the text…</source>
        <translation>在文中查找…</translation>
    </message>
    <message>
        <source>Find words in the open speech, as you type them.</source>
        <translation>边输入边在当前讲话中查找。</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Go to the next place where the words stand.</source>
        <translation>转到下一处。</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Go to the place before where the words stand.</source>
        <translation>转到上一处。</translation>
    </message>
    <message>
        <source>List the hits as lines</source>
        <translation>列成索引行</translation>
    </message>
    <message>
        <source>Every hit in this speech on a line of its own, the words in the middle.</source>
        <translation>本篇中的每处命中各占一行，检索词居中对齐。</translation>
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
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Highlight the selected words in the colour used last.</source>
        <translation>用上次的颜色高亮所选文字。</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Draw a line under the selected words.</source>
        <translation>给所选文字画下划线。</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>波浪线</translation>
    </message>
    <message>
        <source>Draw a wavy line under the selected words.</source>
        <translation>给所选文字画波浪线。</translation>
    </message>
    <message>
        <source>Emphasis dots</source>
        <translation>着重号</translation>
    </message>
    <message>
        <source>Put a dot under each of the selected characters.</source>
        <translation>给所选文字逐字加着重号。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Write a note on the selected words or on the chosen mark.</source>
        <translation>给所选文字或所选标注写批注。</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Tag the selected words or the chosen mark.</source>
        <translation>给所选文字或所选标注加标签。</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Put a bookmark at the paragraph being read, or take it away.</source>
        <translation>在当前段落插入或移除书签。</translation>
    </message>
    <message>
        <source>Delete mark</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Move the chosen mark with its note to the trash.</source>
        <translation>把所选标注连同批注移到回收站。</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一处标注</translation>
    </message>
    <message>
        <source>Go to the next mark of this speech.</source>
        <translation>转到本篇的下一处标注。</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一处标注</translation>
    </message>
    <message>
        <source>Go to the mark before.</source>
        <translation>转到上一处标注。</translation>
    </message>
    <message>
        <source>Show the colours</source>
        <translation>显示标注条</translation>
    </message>
    <message>
        <source>Show what can be done with the selected words or the chosen mark.</source>
        <translation>显示对所选文字或标注可做的操作。</translation>
    </message>
    <message>
        <source>Copy as quotation</source>
        <translation>复制为引文</translation>
    </message>
    <message>
        <source>Copy the words with their source.</source>
        <translation>复制文字并附出处。</translation>
    </message>
    <message>
        <source>Copy citation (GB/T 7714)</source>
        <translation>复制参考文献（GB/T 7714）</translation>
    </message>
    <message>
        <source>Copy the entry of this speech for a list of references.</source>
        <translation>复制本篇的参考文献著录。</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>更正文字…</translation>
    </message>
    <message>
        <source>Repair the selected words; every mark is carried over.</source>
        <translation>修正所选文字，标注随之保留。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注栏</translation>
    </message>
    <message>
        <source>Show or hide the notes beside the text.</source>
        <translation>显示或隐藏正文旁的批注。</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>全部标注</translation>
    </message>
    <message>
        <source>List, filter and change the marks of this speech or of the library.</source>
        <translation>列出、筛选和修改本篇或全库的标注。</translation>
    </message>
    <message>
        <source>Read the marks only</source>
        <translation>只看标注</translation>
    </message>
    <message>
        <source>Show the marked passages with their notes under their headings.</source>
        <translation>按标题列出标注的段落和批注。</translation>
    </message>
    <message>
        <source>Review marks…</source>
        <translation>复核标注…</translation>
    </message>
    <message>
        <source>Look at the marks whose place changed with the text.</source>
        <translation>查看正文改动后位置有变的标注。</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>管理标签…</translation>
    </message>
    <message>
        <source>Rename, merge and delete tags everywhere.</source>
        <translation>在全库重命名、合并和删除标签。</translation>
    </message>
    <message>
        <source>Name the colours…</source>
        <translation>命名颜色…</translation>
    </message>
    <message>
        <source>Say what each colour means to you.</source>
        <translation>给各种颜色起名。</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Bring deleted marks and removed speeches back.</source>
        <translation>恢复删除的标注和移除的讲话。</translation>
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
        <source>Search all speeches…</source>
        <translation>检索全部讲话…</translation>
    </message>
    <message>
        <source>Find every occurrence in the whole library, as you type.</source>
        <translation>边输入边查找全库每一处。</translation>
    </message>
    <message>
        <source>Look up the selected words</source>
        <translation>查提法</translation>
    </message>
    <message>
        <source>Find the selected words in all speeches.</source>
        <translation>在全部讲话中查找选中的文字。</translation>
    </message>
    <message>
        <source>Results by speech</source>
        <translation>按讲话列出结果</translation>
    </message>
    <message>
        <source>List the speeches that were found, with their sections.</source>
        <translation>列出查到的讲话及其层次。</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>索引行</translation>
    </message>
    <message>
        <source>List every hit on a line of its own, the found words in the middle.</source>
        <translation>每处一行，命中词居中对齐。</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>存为检索…</translation>
    </message>
    <message>
        <source>Keep words, options and filters under a name.</source>
        <translation>以名称保存检索词、选项和范围。</translation>
    </message>
    <message>
        <source>Save the lines as CSV…</source>
        <translation>将索引行存为 CSV…</translation>
    </message>
    <message>
        <source>Write the lines of the concordance to a file for a spreadsheet.</source>
        <translation>将索引行写入可用电子表格打开的文件。</translation>
    </message>
    <message>
        <source>Own words…</source>
        <translation>自定义词语…</translation>
    </message>
    <message>
        <source>Words that are kept whole where words are counted.</source>
        <translation>统计词语时不切开的词。</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>检索说明</translation>
    </message>
    <message>
        <source>The query language, with examples.</source>
        <translation>检索语法与示例。</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>与另一篇对照…</translation>
    </message>
    <message>
        <source>Lay the open speech beside the one chosen in the library, or another one.</source>
        <translation>把打开的讲话与资料库里选中的或另选的一篇并排对照。</translation>
    </message>
    <message>
        <source>Last comparison</source>
        <translation>上次的对照</translation>
    </message>
    <message>
        <source>Lay the two speeches side by side that were compared last.</source>
        <translation>再次并排打开上次对照的两篇讲话。</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>下一段</translation>
    </message>
    <message>
        <source>Go to the next passage that both speeches have.</source>
        <translation>到两篇共有的下一段。</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>上一段</translation>
    </message>
    <message>
        <source>Go to the passage before.</source>
        <translation>到前一段。</translation>
    </message>
    <message>
        <source>To the other side</source>
        <translation>跳到另一侧</translation>
    </message>
    <message>
        <source>Go to the same passage in the other speech.</source>
        <translation>到另一篇里的同一段。</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>同步滚动</translation>
    </message>
    <message>
        <source>Let both sides follow each other, or not.</source>
        <translation>两侧一起滚动，或各自滚动。</translation>
    </message>
    <message>
        <source>Swap the two sides</source>
        <translation>甲乙对调</translation>
    </message>
    <message>
        <source>What stood left stands right.</source>
        <translation>两篇换边。</translation>
    </message>
    <message>
        <source>Lists of the comparison</source>
        <translation>对照列表</translation>
    </message>
    <message>
        <source>Show or hide passages, sections, figures and what only one side says.</source>
        <translation>显示或隐藏复用段、章节、数字和仅一方有的内容。</translation>
    </message>
    <message>
        <source>Dot plot</source>
        <translation>点阵图</translation>
    </message>
    <message>
        <source>See all passages at once, one speech along each axis.</source>
        <translation>两篇各为一轴，一图看清全部复用段。</translation>
    </message>
    <message>
        <source>Key words</source>
        <translation>特色词</translation>
    </message>
    <message>
        <source>The words that one side has so much more often that it is no chance.</source>
        <translation>一方明显多用的词。</translation>
    </message>
    <message>
        <source>Set phrases: show, dim, hide</source>
        <translation>套话：显示、淡显、隐藏</translation>
    </message>
    <message>
        <source>Go on to the next way with set phrases.</source>
        <translation>换一种方式对待套话。</translation>
    </message>
    <message>
        <source>Length and likeness…</source>
        <translation>字数与相似度…</translation>
    </message>
    <message>
        <source>Show only passages that are long enough, or like enough.</source>
        <translation>只看够长、够相似的段落。</translation>
    </message>
    <message>
        <source>Where else?</source>
        <translation>别处</translation>
    </message>
    <message>
        <source>Every speech that says what the selected words or this sentence say.</source>
        <translation>查所选文字或此句还见于哪些讲话。</translation>
    </message>
    <message>
        <source>What this speech draws on</source>
        <translation>取材</translation>
    </message>
    <message>
        <source>The speeches with which it shares passages, and how much of it.</source>
        <translation>查本篇与哪些讲话有共同段落、各占多少。</translation>
    </message>
    <message>
        <source>Link the two selections</source>
        <translation>建立对应</translation>
    </message>
    <message>
        <source>Say that the selected words of both sides answer each other.</source>
        <translation>让两边选中的文字相互对应。</translation>
    </message>
    <message>
        <source>Unlink the passage</source>
        <translation>解除对应</translation>
    </message>
    <message>
        <source>Say that the two places of the passage do not answer each other.</source>
        <translation>此段的两处不再相互对应。</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Count the passage as identical.</source>
        <translation>把此段判为相同。</translation>
    </message>
    <message>
        <source>Nearly identical</source>
        <translation>近同</translation>
    </message>
    <message>
        <source>Count the passage as nearly identical.</source>
        <translation>把此段判为近同。</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Count the passage as reworded.</source>
        <translation>把此段判为改写。</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>套话</translation>
    </message>
    <message>
        <source>Count the passage as a set phrase, which is no reuse.</source>
        <translation>把此段判为套话，不计入复用。</translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation>自动判定</translation>
    </message>
    <message>
        <source>Leave the kind of the passage to the comparison.</source>
        <translation>恢复程序判定的类别。</translation>
    </message>
    <message>
        <source>Note on this pair…</source>
        <translation>写对应批注…</translation>
    </message>
    <message>
        <source>Write a note on the passage; lists and reports show it.</source>
        <translation>为此段写批注，列表和对照表中一并显示。</translation>
    </message>
    <message>
        <source>Corrections by hand…</source>
        <translation>人工修改…</translation>
    </message>
    <message>
        <source>See what was corrected in this comparison, and take it back.</source>
        <translation>查看并撤回这次对照的人工修改。</translation>
    </message>
    <message>
        <source>Report as a web page…</source>
        <translation>网页报告…</translation>
    </message>
    <message>
        <source>Save the comparison as one file that any browser shows and prints.</source>
        <translation>存成一个网页文件，任何浏览器都能查看和打印。</translation>
    </message>
    <message>
        <source>Comparison table for Word…</source>
        <translation>Word 对照表…</translation>
    </message>
    <message>
        <source>Save a table of both sides with remarks.</source>
        <translation>存成甲、乙、备注三栏的对照表。</translation>
    </message>
    <message>
        <source>Passages for a spreadsheet…</source>
        <translation>复用段表格（CSV）…</translation>
    </message>
    <message>
        <source>Save one row for each passage.</source>
        <translation>每段一行，可用电子表格打开。</translation>
    </message>
    <message>
        <source>Key words for a spreadsheet…</source>
        <translation>特色词表格…</translation>
    </message>
    <message>
        <source>Save one row for each key word, with counts and likelihood.</source>
        <translation>每个特色词一行，含次数与对数似然。</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>关闭对照</translation>
    </message>
    <message>
        <source>Go back to the one speech.</source>
        <translation>回到单篇阅读。</translation>
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
        <source>Mark the selected words in this colour, or recolour the chosen mark.</source>
        <translation>用这种颜色标注所选文字，或更改所选标注的颜色。</translation>
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
        <source>Dashed boxes are left out, solid ones kept as information; ↵ marks what was joined</source>
        <translation>虚线框不进正文，实线框存为信息，↵ 处已接合</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
</context>
<context>
    <name>blank</name>
    <message>
        <source>Click it, or press {key} and type a part of its title.</source>
        <translation>点击题名，或按 {key} 输入题名中的几个字。</translation>
    </message>
    <message>
        <source>Choose a speech in the library</source>
        <translation>从资料库选一篇讲话</translation>
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
        <source>Lays two speeches side by side: sections that answer each other, passages, shares in common.</source>
        <translation>对照两篇讲话：对应的部分、复用段、相同比例。</translation>
    </message>
    <message>
        <source>write a report that any browser shows and prints</source>
        <translation>写出浏览器可查看、可打印的报告</translation>
    </message>
    <message>
        <source>write the comparison table for Word</source>
        <translation>写出 Word 对照表</translation>
    </message>
    <message>
        <source>write the passages for a spreadsheet</source>
        <translation>写出电子表格用的复用段清单</translation>
    </message>
    <message>
        <source>A  {title}</source>
        <translation>甲  {title}</translation>
    </message>
    <message>
        <source>B  {title}</source>
        <translation>乙  {title}</translation>
    </message>
    <message>
        <source>{a} of A stands in B, {b} of B in A (with set phrases {more_a} and {more_b}).</source>
        <translation>甲有 {a} 见于乙，乙有 {b} 见于甲（计入套话为 {more_a} 和 {more_b}）。</translation>
    </message>
    <message>
        <source>replace a file that is there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>The two have no passage in common.</source>
        <translation>两篇没有相同的段落。</translation>
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
        <source>Lists, exports, imports and checks marks with their notes and tags.</source>
        <translation>列出、导出、导入和检查标注及其批注和标签。</translation>
    </message>
    <message>
        <source>Checks that every mark stands on its own words.</source>
        <translation>检查每条标注是否仍在原来的文字上。</translation>
    </message>
    <message>
        <source>of this speech only (its number, or its file)</source>
        <translation>只限这一篇讲话（编号或文件）</translation>
    </message>
    <message>
        <source>anchor everything in this speech (its number or file)</source>
        <translation>全部定位到这一篇讲话（编号或文件）</translation>
    </message>
    <message>
        <source>Added {added}, there already {merged} (updated {updated}), without a place {orphans}, refused {failed}.</source>
        <translation>新增 {added} 条，已有 {merged} 条（更新 {updated} 条），未能定位 {orphans} 条，拒绝 {failed} 条。</translation>
    </message>
    <message>
        <source>Lists the marks in text order.</source>
        <translation>按正文顺序列出标注。</translation>
    </message>
    <message>
        <source>Writes the marks in an exchange format.</source>
        <translation>以交换格式导出标注。</translation>
    </message>
    <message>
        <source>Brings in the marks of a JSON-LD or JSONL file.</source>
        <translation>从 JSON-LD 或 JSONL 文件导入标注。</translation>
    </message>
    <message>
        <source>a file or folder; by default standard output</source>
        <translation>文件或文件夹；默认为标准输出</translation>
    </message>
    <message>
        <source>Placed by their words, for their offsets were wrong: {count}.</source>
        <translation>位置有误、已按引文定位：{count} 条。</translation>
    </message>
    <message>
        <source>on wrong words</source>
        <translation>文字不符</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>未能定位</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>待确认</translation>
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
        <source>Shows where else in the library something was said, verbatim or reworded, the earliest first.</source>
        <translation>查一段话在资料库中还见于何处，原文或改写，按时间先后列出。</translation>
    </message>
    <message>
        <source>{share} of this speech stands in earlier speeches.</source>
        <translation>本篇有 {share} 见于更早的讲话。</translation>
    </message>
    <message>
        <source>a speech: its number (12), a part of it (12:300-360), or a file</source>
        <translation>讲话：编号（12）、其中一段（12:300-360）或文件</translation>
    </message>
    <message>
        <source>words to be looked for</source>
        <translation>要查的文字</translation>
    </message>
    <message>
        <source>only the speeches that X draws on or that draw on X, with shares</source>
        <translation>只列 X 取材的讲话和取材于 X 的讲话，附占比</translation>
    </message>
    <message>
        <source>places to show (60; of a whole speech 1000)</source>
        <translation>显示的处数（60；整篇 1000）</translation>
    </message>
    <message>
        <source>Nothing like it in the other speeches; {n} were searched.</source>
        <translation>其他讲话中没有类似的话（已查 {n} 篇）。</translation>
    </message>
    <message>
        <source>There may be more; --limit shows them.</source>
        <translation>可能还有，可用 --limit 显示。</translation>
    </message>
    <message>
        <source>Finds every place of a query: words side by side are all looked for, “…” is a phrase, then OR, -word, brackets, A NEAR/10 B, * in a phrase, /regex/, title: speaker: tag: note: after: before: section:.</source>
        <translation>查出检索式在资料库中的每一处：并列的词须都出现，“…”为短语，另有 OR、-词、括号、A NEAR/10 B、短语中的 *、/正则/，以及 title: speaker: tag: note: after: before: section:。</translation>
    </message>
    <message>
        <source>{hits} hits in {speeches} speeches</source>
        <translation>共{hits}处，{speeches}篇</translation>
    </message>
    <message>
        <source>“{words}” was not found.</source>
        <translation>没有找到“{words}”。</translation>
    </message>
    <message>
        <source>speeches or lines to show (50; all with --json --kwic)</source>
        <translation>显示的讲话数或行数（默认50；--json --kwic 时全部）</translation>
    </message>
    <message>
        <source>look through the texts, or through notes and tags</source>
        <translation>查正文（text），或查批注与标签（notes）</translation>
    </message>
    <message>
        <source>the query is one regular expression</source>
        <translation>检索式是一个正则表达式</translation>
    </message>
    <message>
        <source>look for exactly these characters; no sign has a meaning</source>
        <translation>照原样查找这些字符，任何符号都不作语法</translation>
    </message>
    <message>
        <source>tell simplified from traditional, full from half width, A from a</source>
        <translation>区分简繁、全角半角、大小写等</translation>
    </message>
    <message>
        <source>numbers only</source>
        <translation>只给数字</translation>
    </message>
    <message>
        <source>one line a hit</source>
        <translation>每处一行（索引行）</translation>
    </message>
    <message>
        <source>characters of context on each side (24)</source>
        <translation>左右各显示的字数（默认24）</translation>
    </message>
    <message>
        <source>what the lines of --kwic are sorted by (date)</source>
        <translation>索引行按什么排序（默认日期）</translation>
    </message>
    <message>
        <source>only speeches of this speaker; may be repeated</source>
        <translation>只查此人的讲话，可重复给出</translation>
    </message>
    <message>
        <source>only speeches of this year, month or day or later</source>
        <translation>只查此年、月、日及以后的讲话</translation>
    </message>
    <message>
        <source>only speeches of this year, month or day or earlier</source>
        <translation>只查此年、月、日及以前的讲话</translation>
    </message>
    <message>
        <source>only speeches with a mark that has this tag; may be repeated</source>
        <translation>只查标注中有此标签的讲话，可重复给出</translation>
    </message>
    <message>
        <source>“{value}” is not a number from 1 on</source>
        <translation>“{value}”不是大于零的整数</translation>
    </message>
    <message>
        <source>{count} notes found</source>
        <translation>找到{count}条批注</translation>
    </message>
    <message>
        <source>There is: {words}</source>
        <translation>相近的有：{words}</translation>
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
        <source>Counts words as the dictionary cuts them: the commonest, those typical of some speeches, or the use of one over the years and within each speech.</source>
        <translation>按词典分词统计：最常用的词、某些讲话特有的词，或一个词历年与篇内的使用。</translation>
    </message>
    <message>
        <source>Counting words: {done} of {total} speeches</source>
        <translation>正在统计词语：{done}/{total}篇</translation>
    </message>
    <message>
        <source>a query: its use by year, its spread and the words near it</source>
        <translation>检索式：给出其历年用量、篇内分布和搭配词</translation>
    </message>
    <message>
        <source>words to show (50)</source>
        <translation>显示的词数（默认50）</translation>
    </message>
    <message>
        <source>words typical of the speeches chosen, against all others</source>
        <translation>所选讲话相对其余讲话的特征词</translation>
    </message>
    <message>
        <source>words left and right that count as near (5)</source>
        <translation>左右各几个词算相邻（默认5）</translation>
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
        <source>show two speeches side by side: numbers of the library, or files to be imported</source>
        <translation>并排对照两篇讲话：资料库中的编号，或先行导入的文件</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>colours</name>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Say what each colour means to you. Shapes and keys stay.</source>
        <translation>写下每种颜色对您的含义；形状和按键不变。</translation>
    </message>
    <message>
        <source>Name the colours</source>
        <translation>命名颜色</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Save the comparison</source>
        <translation>保存对照表</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>对照表</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>单独打开</translation>
    </message>
    <message>
        <source>{sort} ({reason})</source>
        <translation>{sort}（{reason}）</translation>
    </message>
    <message>
        <source>“{word}” in {side}: place {at} of {count}</source>
        <translation>“{word}” 在{side}：第 {at} / {count} 处</translation>
    </message>
    <message>
        <source>words</source>
        <translation>特色词</translation>
    </message>
    <message>
        <source>Saving {file}…</source>
        <translation>正在保存 {file}…</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>筛选资料库</translation>
    </message>
    <message>
        <source>No speech has these words.</source>
        <translation>没有符合的讲话。</translation>
    </message>
    <message>
        <source>Compare: place it as {side}</source>
        <translation>放在这里作{side}，与打开的讲话对照</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>对照这两篇</translation>
    </message>
    <message>
        <source>There is only one speech in the library; import another one.</source>
        <translation>资料库中只有一篇讲话，请再导入一篇。</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>What joins the two texts</source>
        <translation>两文的对应关系</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>Click to list the passages.</source>
        <translation>点击列出这些段落。</translation>
    </message>
    <message>
        <source>Choose another speech for {side}</source>
        <translation>为{side}另选一篇讲话</translation>
    </message>
    <message>
        <source>In {side}</source>
        <translation>见于{side}</translation>
    </message>
    <message>
        <source>without set phrases {share}</source>
        <translation>不计套话 {share}</translation>
    </message>
    <message>
        <source>Swap the two sides</source>
        <translation>甲乙对调</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Choose a speech</source>
        <translation>选择讲话</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>近同</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅此</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>套话</translation>
    </message>
    <message>
        <source>A</source>
        <translation>甲</translation>
    </message>
    <message>
        <source>B</source>
        <translation>乙</translation>
    </message>
    <message>
        <source>Previous passage  Shift+F8</source>
        <translation>上一段  Shift+F8</translation>
    </message>
    <message>
        <source>Next passage  F8</source>
        <translation>下一段  F8</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>同步滚动</translation>
    </message>
    <message>
        <source>Scroll together  F4</source>
        <translation>同步滚动  F4</translation>
    </message>
    <message>
        <source>{heading} · {share} shared</source>
        <translation>{heading} · 共有 {share}</translation>
    </message>
    <message>
        <source>Outline of {side}</source>
        <translation>{side}提纲</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>没有层次标题</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共有占比</translation>
    </message>
    <message>
        <source>Text of {side}</source>
        <translation>{side}文</translation>
    </message>
    <message>
        <source>There is no speech on side {side}.</source>
        <translation>{side}侧没有讲话。</translation>
    </message>
    <message>
        <source>This is one and the same speech on both sides.</source>
        <translation>甲乙两侧是同一篇讲话。</translation>
    </message>
    <message>
        <source>The two speeches have no passage in common.</source>
        <translation>两篇讲话没有共同的段落。</translation>
    </message>
    <message>
        <source>The two speeches say the same, word for word.</source>
        <translation>两篇讲话一字不差。</translation>
    </message>
    <message>
        <source>Choose a speech…</source>
        <translation>选择讲话…</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>比对已取消。</translation>
    </message>
    <message>
        <source>{side} has no text.</source>
        <translation>{side}没有正文。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Share of the characters of {here} in passages that {there} has, too, reworded ones included</source>
        <translation>{here}中与{there}共有的段落（含改写）所占字数</translation>
    </message>
    <message>
        <source>Dim</source>
        <translation>淡显</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Set phrases are passages like any other.</source>
        <translation>套话与其他段落同样对待。</translation>
    </message>
    <message>
        <source>Set phrases have a fine line under them and are not counted.</source>
        <translation>套话只画细线，不计入数目。</translation>
    </message>
    <message>
        <source>Set phrases are left unmarked.</source>
        <translation>套话不作标示。</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>套话</translation>
    </message>
    <message>
        <source>Shortest run</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Length and likeness…</source>
        <translation>字数与相似度…</translation>
    </message>
    <message>
        <source>like ≥ {score}</source>
        <translation>相似 ≥ {score}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>in {count} of {whole} speeches</source>
        <translation>见于 {whole} 篇中的 {count} 篇</translation>
    </message>
    <message>
        <source>known from the bundled list and speeches</source>
        <translation>见于内置套话表与讲话</translation>
    </message>
    <message>
        <source>Passages of any length</source>
        <translation>不限长短</translation>
    </message>
    <message>
        <source>Shortest run of equal characters</source>
        <translation>连续相同的最少字数</translation>
    </message>
    <message>
        <source>Least likeness</source>
        <translation>最低相似度</translation>
    </message>
    <message>
        <source>from {share} %</source>
        <translation>{share} % 以上</translation>
    </message>
    <message>
        <source>from {n} characters</source>
        <translation>{n} 字以上</translation>
    </message>
    <message>
        <source>≥ {n}</source>
        <translation>≥ {n} 字</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show all lengths</source>
        <translation>恢复不限</translation>
    </message>
    <message>
        <source>Only passages with {n} equal characters in a row</source>
        <translation>只看连续相同 {n} 字以上的段落</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Comparing the two speeches…</source>
        <translation>正在比对两篇讲话…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比对</translation>
    </message>
    <message>
        <source>{a} ↔ {b} · {sort} · {n} / {m} characters · likeness {score}</source>
        <translation>{a} ↔ {b} · {sort} · {n} / {m} 字 · 相似度 {score}</translation>
    </message>
    <message>
        <source>Nothing in {side} answers this place.</source>
        <translation>此处在{side}中没有对应。</translation>
    </message>
    <message>
        <source>{sort}, moved</source>
        <translation>{sort}、移位</translation>
    </message>
    <message>
        <source>{sort}, by hand</source>
        <translation>{sort}（人工）</translation>
    </message>
    <message>
        <source>There is no passage to go to.</source>
        <translation>没有可跳转的复用段。</translation>
    </message>
    <message>
        <source>This is the last passage.</source>
        <translation>已是最后一段。</translation>
    </message>
    <message>
        <source>This is the first passage.</source>
        <translation>已是第一段。</translation>
    </message>
    <message>
        <source>Compare with the open speech</source>
        <translation>与打开的讲话对照</translation>
    </message>
    <message>
        <source>F8 next passage · Enter to the other side</source>
        <translation>F8 下一段 · Enter 跳到另一侧</translation>
    </message>
</context>
<context>
    <name>condensed</name>
    <message>
        <source>Marked passages</source>
        <translation>标注摘录</translation>
    </message>
    <message>
        <source>Passages tagged “{tag}”</source>
        <translation>标签「{tag}」下的摘录</translation>
    </message>
    <message>
        <source>Chosen passages</source>
        <translation>所选摘录</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>There is nothing marked here.</source>
        <translation>这里还没有标注。</translation>
    </message>
    <message>
        <source>Place not found</source>
        <translation>找不到原处</translation>
    </message>
</context>
<context>
    <name>correct</name>
    <message>
        <source>The original stays as it is, and this can be undone.</source>
        <translation>原件保持不变，此操作可撤销。</translation>
    </message>
    <message>
        <source>{n} marks are carried over.</source>
        <translation>{n} 条标注将随文迁移。</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>更正文字</translation>
    </message>
    <message>
        <source>The words as they should be</source>
        <translation>更正后的文字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>1 mark is carried over.</source>
        <translation>1 条标注将随文迁移。</translation>
    </message>
</context>
<context>
    <name>correcting</name>
    <message>
        <source>{n} corrections do not fit the present texts.</source>
        <translation>有 {n} 处人工修改与现有文本对不上。</translation>
    </message>
    <message>
        <source>1 correction does not fit the present texts.</source>
        <translation>有 1 处人工修改与现有文本对不上。</translation>
    </message>
    <message>
        <source>Note on this pair</source>
        <translation>对应批注</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>The two selections are linked.</source>
        <translation>已为两处选文建立对应。</translation>
    </message>
    <message>
        <source>The passage is again what was found.</source>
        <translation>已恢复为自动判定。</translation>
    </message>
    <message>
        <source>The passage is unlinked.</source>
        <translation>已解除对应。</translation>
    </message>
    <message>
        <source>The passage is now {kind}.</source>
        <translation>已改判为{kind}。</translation>
    </message>
    <message>
        <source>This passage is</source>
        <translation>此段判定为</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>Nothing was corrected by hand in this comparison.</source>
        <translation>这次对照还没有人工修改。</translation>
    </message>
    <message>
        <source>They are kept, and fit again when their words are back.</source>
        <translation>已保留，原文恢复后重新生效。</translation>
    </message>
    <message>
        <source>Corrections by hand</source>
        <translation>人工修改</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回修改</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到此处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{what}, does not fit</source>
        <translation>{what}（对不上原文）</translation>
    </message>
    <message>
        <source>Said to be {kind}</source>
        <translation>改判为{kind}</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>nearly identical</source>
        <translation>近同</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>a set phrase</source>
        <translation>套话</translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation>解除对应</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>建立对应</translation>
    </message>
    <message>
        <source>Linked as {kind}</source>
        <translation>建立对应（{kind}）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
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
        <source>Item {item}: {sentence}</source>
        <translation>第 {item} 条：{sentence}</translation>
    </message>
    <message>
        <source>The library “{file}” cannot be opened or made: {reason}.</source>
        <translation>无法打开或建立资料库“{file}”：{reason}。</translation>
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
        <source>This mark is no longer there.</source>
        <translation>这条标注已不存在。</translation>
    </message>
    <message>
        <source>Look into the trash; a deleted mark can be restored.</source>
        <translation>请查看回收站，删除的标注可以恢复。</translation>
    </message>
    <message>
        <source>The words here changed meanwhile; nothing was marked.</source>
        <translation>这里的文字刚刚改动过，没有标注。</translation>
    </message>
    <message>
        <source>Select the words as they stand now.</source>
        <translation>请按现在的文字重新选择。</translation>
    </message>
    <message>
        <source>There are no words here that could be marked.</source>
        <translation>此处没有可以标注的文字。</translation>
    </message>
    <message>
        <source>Select words of the text.</source>
        <translation>请选择正文中的文字。</translation>
    </message>
    <message>
        <source>The note is too long (at most {limit} characters).</source>
        <translation>批注过长（最多 {limit} 字）。</translation>
    </message>
    <message>
        <source>Shorten it; what was stored before is kept.</source>
        <translation>请精简；此前保存的内容不受影响。</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>标签不能为空。</translation>
    </message>
    <message>
        <source>Write at least one character.</source>
        <translation>请至少输入一个字符。</translation>
    </message>
    <message>
        <source>The tag is too long (at most {limit} characters).</source>
        <translation>标签过长（最多 {limit} 字）。</translation>
    </message>
    <message>
        <source>Shorten it, or write a note instead.</source>
        <translation>请缩短，或改写为批注。</translation>
    </message>
    <message>
        <source>A tag cannot hold a comma or a line break.</source>
        <translation>标签中不能有逗号或换行。</translation>
    </message>
    <message>
        <source>Give two tags, or write it without.</source>
        <translation>请分成两个标签，或去掉逗号。</translation>
    </message>
    <message>
        <source>This correction is no longer there.</source>
        <translation>这处修改已不存在。</translation>
    </message>
    <message>
        <source>It was taken back; undo brings it again.</source>
        <translation>已被撤回，撤销一步即可恢复。</translation>
    </message>
    <message>
        <source>There are no words here that could be linked.</source>
        <translation>这里没有可以对应的文字。</translation>
    </message>
    <message>
        <source>Select words on both sides, not only punctuation.</source>
        <translation>请在两边各选中文字，不能只选标点。</translation>
    </message>
    <message>
        <source>The words are the same as before.</source>
        <translation>文字没有改动。</translation>
    </message>
    <message>
        <source>Change them, or leave the text as it is.</source>
        <translation>请修改后再确认，或保留原文。</translation>
    </message>
    <message>
        <source>No words would be left of the speech.</source>
        <translation>这样改动后正文将没有文字。</translation>
    </message>
    <message>
        <source>To take it out of the library, delete the speech.</source>
        <translation>如要移出资料库，请删除这篇讲话。</translation>
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
        <source>The display “{display}” does not answer.</source>
        <translation>显示服务“{display}”没有响应。</translation>
    </message>
    <message>
        <source>Check that it is running; the command line works: speechreader --help.</source>
        <translation>请检查它是否在运行；命令行仍可使用：speechreader --help。</translation>
    </message>
    <message>
        <source>“{file}” cannot be looked for: its “~” names nobody known here, or the current folder is gone.</source>
        <translation>无法查找“{file}”：其中的“~”不是本机用户，或者当前文件夹已不存在。</translation>
    </message>
    <message>
        <source>Name the library with its whole path (--library).</source>
        <translation>请用完整路径指定资料库（--library）。</translation>
    </message>
    <message>
        <source>“{file}” is a link that leads out of the named folder.</source>
        <translation>“{file}”是指向所选文件夹之外的链接。</translation>
    </message>
    <message>
        <source>To import what it leads to, name that folder itself.</source>
        <translation>要导入其中的内容，请直接选择那个文件夹。</translation>
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
        <source>“{file}” is too large for a file of notes ({size} MB; at most {limit} MB).</source>
        <translation>“{file}”作为批注文件过大（{size} MB，最多 {limit} MB）。</translation>
    </message>
    <message>
        <source>Export the notes of fewer speeches at a time.</source>
        <translation>请分几次导出，每次少选几篇讲话。</translation>
    </message>
    <message>
        <source>“{file}” holds too many notes (at most {limit}).</source>
        <translation>“{file}”中的批注过多（最多 {limit} 条）。</translation>
    </message>
    <message>
        <source>Export the notes once more.</source>
        <translation>请重新导出批注。</translation>
    </message>
    <message>
        <source>“{file}” is no file of notes: it is not UTF-8 text.</source>
        <translation>“{file}”不是批注文件：它不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Name a JSON-LD or JSONL file of notes; nothing was imported.</source>
        <translation>请指定 JSON-LD 或 JSONL 批注文件；未导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is not valid JSON (line {line}).</source>
        <translation>“{file}”不是有效的 JSON（第 {line} 行）。</translation>
    </message>
    <message>
        <source>Export the notes once more; nothing was imported.</source>
        <translation>请重新导出批注；未导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is a table; notes cannot be imported from CSV.</source>
        <translation>“{file}”是表格；不能从 CSV 导入批注。</translation>
    </message>
    <message>
        <source>Export them as JSON-LD or JSONL; nothing was imported.</source>
        <translation>请导出为 JSON-LD 或 JSONL；未导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” breaks off in line {line}; a part is missing.</source>
        <translation>“{file}”在第 {line} 行中断，内容不全。</translation>
    </message>
    <message>
        <source>Get the whole file; nothing was imported.</source>
        <translation>请取得完整的文件；未导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” should hold {told} notes and holds {found}; a part is missing.</source>
        <translation>“{file}”应有 {told} 条批注，实有 {found} 条，内容不全。</translation>
    </message>
    <message>
        <source>“{file}” is nested too deeply for a file of notes.</source>
        <translation>“{file}”嵌套过深，不像批注文件。</translation>
    </message>
    <message>
        <source>Line {line} of “{file}” is too long for a note.</source>
        <translation>“{file}”第 {line} 行过长，不像一条批注。</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer SpeechReader.</source>
        <translation>“{file}”由更新版本的 SpeechReader 写成。</translation>
    </message>
    <message>
        <source>Update the program; nothing was imported.</source>
        <translation>请更新程序；未导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is JSON, but holds no annotations.</source>
        <translation>“{file}”是 JSON，但其中没有批注。</translation>
    </message>
    <message>
        <source>The field “{field}” does not hold what belongs there.</source>
        <translation>字段“{field}”的内容不符合要求。</translation>
    </message>
    <message>
        <source>Correct it in the file and import that again.</source>
        <translation>请在文件中改正后重新导入。</translation>
    </message>
    <message>
        <source>The field “{field}” holds a character that is none (NUL or half a pair).</source>
        <translation>字段“{field}”含有无效字符（NUL 或不成对的代理码）。</translation>
    </message>
    <message>
        <source>The place {start}–{end} begins before the text.</source>
        <translation>位置 {start}–{end} 在正文开头之前。</translation>
    </message>
    <message>
        <source>The place {start}–{end} ends before it begins.</source>
        <translation>位置 {start}–{end} 的终点在起点之前。</translation>
    </message>
    <message>
        <source>“{value}” in the field “{field}” is no time.</source>
        <translation>字段“{field}”中的“{value}”不是时间。</translation>
    </message>
    <message>
        <source>Write it like 2024-05-16T09:30:00Z.</source>
        <translation>请写成 2024-05-16T09:30:00Z 的形式。</translation>
    </message>
    <message>
        <source>It quotes no words of a text, so it has no place in one.</source>
        <translation>它没有引用原文，无法定位。</translation>
    </message>
    <message>
        <source>Give it a TextQuoteSelector with the words it is about.</source>
        <translation>请用 TextQuoteSelector 给出所批注的原文。</translation>
    </message>
    <message>
        <source>Its quotation is too long (at most {limit} characters).</source>
        <translation>引文过长（最多 {limit} 字）。</translation>
    </message>
    <message>
        <source>It has the same id as item {first}.</source>
        <translation>它与第 {first} 条的 id 相同。</translation>
    </message>
    <message>
        <source>Give each its own id and import the file again.</source>
        <translation>请让每条各有自己的 id，再重新导入。</translation>
    </message>
    <message>
        <source>The speech it belongs to (“{title}”) is not in the library.</source>
        <translation>它所属的讲话（“{title}”）不在资料库中。</translation>
    </message>
    <message>
        <source>Import that speech first, or name one with --speech.</source>
        <translation>请先导入该讲话，或用 --speech 指定一篇。</translation>
    </message>
    <message>
        <source>The library has several speeches called “{title}”.</source>
        <translation>资料库中有多篇题为“{title}”的讲话。</translation>
    </message>
    <message>
        <source>Say which one with --speech.</source>
        <translation>请用 --speech 指明是哪一篇。</translation>
    </message>
    <message>
        <source>Its words are not in the text.</source>
        <translation>正文中没有它所引的文字。</translation>
    </message>
    <message>
        <source>It is kept with its quotation; place it by hand.</source>
        <translation>已连同引文保留，请手动定位。</translation>
    </message>
    <message>
        <source>Its words fit several places of the text, none for certain.</source>
        <translation>它所引的文字与正文多处相符，无法确定是哪一处。</translation>
    </message>
    <message>
        <source>It is kept with its quotation; choose the place by hand.</source>
        <translation>已连同引文保留，请手动选择位置。</translation>
    </message>
    <message>
        <source>The place {start}–{end} is past the end of the text ({length} characters).</source>
        <translation>位置 {start}–{end} 超出正文末尾（共 {length} 字）。</translation>
    </message>
    <message>
        <source>It was placed by its words.</source>
        <translation>已按引文定位。</translation>
    </message>
    <message>
        <source>Its words do not stand at the place {start}–{end}.</source>
        <translation>位置 {start}–{end} 上不是它所引的文字。</translation>
    </message>
    <message>
        <source>The speech in “{file}” is not in the library, so it has no notes.</source>
        <translation>“{file}”中的讲话不在资料库中，因此没有批注。</translation>
    </message>
    <message>
        <source>Import it first.</source>
        <translation>请先导入。</translation>
    </message>
    <message>
        <source>Name another file, or add --force.</source>
        <translation>请换一个文件名，或加上 --force。</translation>
    </message>
    <message>
        <source>“{file}” is no file but a device or a pipe.</source>
        <translation>“{file}”不是文件，而是设备或管道。</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>请指定一个文件。</translation>
    </message>
    <message>
        <source>“{file}” is a library and was not replaced.</source>
        <translation>“{file}”是资料库文件，未予替换。</translation>
    </message>
    <message>
        <source>Two reports cannot go into one file (“{file}”).</source>
        <translation>两份报告不能写入同一个文件（“{file}”）。</translation>
    </message>
    <message>
        <source>Give each a name of its own.</source>
        <translation>请分别指定文件名。</translation>
    </message>
    <message>
        <source>“{file}” cannot be written: {reason}.</source>
        <translation>“{file}”无法写入：{reason}。</translation>
    </message>
    <message>
        <source>Choose a folder in which you may write.</source>
        <translation>请选择一个可以写入的文件夹。</translation>
    </message>
    <message>
        <source>The library is no longer at “{file}”: it was moved, renamed or deleted. Nothing was stored.</source>
        <translation>资料库已不在“{file}”：它被移动、改名或删除了。这次改动没有保存。</translation>
    </message>
    <message>
        <source>Put it back there under its name, then do it again.</source>
        <translation>请把它按原名放回原处，然后重试。</translation>
    </message>
    <message>
        <source>The words here changed meanwhile; nothing was corrected.</source>
        <translation>这里的文字刚才已改变，未作修改。</translation>
    </message>
    <message>
        <source>Choose the passage as it stands now.</source>
        <translation>请按现在的文字重新选择段落。</translation>
    </message>
    <message>
        <source>Of {total} files {count} cannot be read:
{list}
Nothing was packed.</source>
        <translation>{total} 个文件中有 {count} 个无法读取：
{list}
未打包任何内容。</translation>
    </message>
    <message>
        <source>Repair these files or leave them out, and pack again.</source>
        <translation>请修复或剔除这些文件后重新打包。</translation>
    </message>
    <message>
        <source>There is no speech in what is to be packed.</source>
        <translation>要打包的内容里没有讲话。</translation>
    </message>
    <message>
        <source>Name files of speeches, or folders with such files in them.</source>
        <translation>请指定讲话文件，或包含讲话文件的文件夹。</translation>
    </message>
    <message>
        <source>“{file}” holds something else than a pack of speeches.</source>
        <translation>“{file}”里放的不是打包的讲话。</translation>
    </message>
    <message>
        <source>Name another folder; this one was not touched.</source>
        <translation>请另选文件夹；此文件夹未作改动。</translation>
    </message>
    <message>
        <source>“{file}” beside the program cannot be written; your own folders are used.</source>
        <translation>程序旁边的“{file}”无法写入，已改用您个人的文件夹。</translation>
    </message>
    <message>
        <source>To keep everything beside the program, copy it where it may be written.</source>
        <translation>若要把数据保存在程序旁边，请将程序复制到可以写入的位置。</translation>
    </message>
    <message>
        <source>“{file}” is a library, not a speech.</source>
        <translation>“{file}”是资料库，不是讲话。</translation>
    </message>
    <message>
        <source>Open it by itself, with a double click or with --library.</source>
        <translation>请双击打开，或用 --library 指定。</translation>
    </message>
    <message>
        <source>“{file}” is a second library; a window has only one open.</source>
        <translation>“{file}”是另一个资料库；一个窗口只能打开一个资料库。</translation>
    </message>
    <message>
        <source>Open each by itself.</source>
        <translation>请分别打开。</translation>
    </message>
    <message>
        <source>Too few words to be looked for elsewhere.</source>
        <translation>文字太少，无法查找别处。</translation>
    </message>
    <message>
        <source>Choose {least} characters at least, better a sentence.</source>
        <translation>请至少选 {least} 个字，最好是一整句。</translation>
    </message>
    <message>
        <source>This did not work ({code}).</source>
        <translation>操作未成功（{code}）。</translation>
    </message>
    <message>
        <source>Nothing to look for was typed.</source>
        <translation>没有输入要查找的内容。</translation>
    </message>
    <message>
        <source>Type a word, or words side by side.</source>
        <translation>请输入一个词，或用空格隔开的几个词。</translation>
    </message>
    <message>
        <source>The query is too long (at most {limit} characters).</source>
        <translation>检索式太长（最多{limit}字）。</translation>
    </message>
    <message>
        <source>Look for the beginning of it.</source>
        <translation>请只查开头一段。</translation>
    </message>
    <message>
        <source>The query has too many words (at most {limit}).</source>
        <translation>检索式里的词太多（最多{limit}个）。</translation>
    </message>
    <message>
        <source>Look for fewer at a time; put what belongs together in quotation marks.</source>
        <translation>请减少一些，连着的话请加引号。</translation>
    </message>
    <message>
        <source>The brackets at character {at} are too deep inside one another (at most {limit}).</source>
        <translation>第{at}字处括号套得太深（最多{limit}层）。</translation>
    </message>
    <message>
        <source>Take some of them away.</source>
        <translation>请去掉一些括号。</translation>
    </message>
    <message>
        <source>The quotation mark at character {at} is never closed.</source>
        <translation>第{at}字处的引号没有配对。</translation>
    </message>
    <message>
        <source>Close it, or put a backslash before it to look for the mark itself.</source>
        <translation>请补上后引号；要查引号本身，请在前面加反斜杠。</translation>
    </message>
    <message>
        <source>There is nothing to look for at character {at}.</source>
        <translation>第{at}字处没有要查找的内容。</translation>
    </message>
    <message>
        <source>Put a word there, or take it away.</source>
        <translation>请填上一个词，或删去此处。</translation>
    </message>
    <message>
        <source>The star at character {at} stands for 1 to {limit} characters.</source>
        <translation>第{at}字处的星号只能代表1到{limit}个字。</translation>
    </message>
    <message>
        <source>Write *5 for up to five characters.</source>
        <translation>例如写 *5，表示最多五个字。</translation>
    </message>
    <message>
        <source>The bracket at character {at} is never closed.</source>
        <translation>第{at}字处的括号没有配对。</translation>
    </message>
    <message>
        <source>Close it, or put quotation marks around it to look for the bracket itself.</source>
        <translation>请补上右括号；要查括号本身，请加引号。</translation>
    </message>
    <message>
        <source>The bracket at character {at} closes nothing.</source>
        <translation>第{at}字处的右括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>Take it away, or put quotation marks around it to look for the bracket itself.</source>
        <translation>请删去；要查括号本身，请加引号。</translation>
    </message>
    <message>
        <source>There is nothing between the brackets at character {at}.</source>
        <translation>第{at}字处的括号里是空的。</translation>
    </message>
    <message>
        <source>Put a word there, or take them away.</source>
        <translation>请填上一个词，或删去括号。</translation>
    </message>
    <message>
        <source>“{operator}” at character {at} needs a word on its other side.</source>
        <translation>第{at}字处的“{operator}”缺少另一边的词。</translation>
    </message>
    <message>
        <source>Add one, or put it in quotation marks to look for it as it is.</source>
        <translation>请补上；要照原样查它，请加引号。</translation>
    </message>
    <message>
        <source>NEAR at character {at} joins two words or phrases.</source>
        <translation>第{at}字处的 NEAR 两边各要有一个词或短语。</translation>
    </message>
    <message>
        <source>Write 工会 NEAR/10 改革.</source>
        <translation>例如：工会 NEAR/10 改革。</translation>
    </message>
    <message>
        <source>NEAR at character {at} reaches too far (at most {limit} characters).</source>
        <translation>第{at}字处 NEAR 的距离太远（最多{limit}字）。</translation>
    </message>
    <message>
        <source>Look for both words side by side instead.</source>
        <translation>可直接用空格隔开两个词来查。</translation>
    </message>
    <message>
        <source>“{field}:” at character {at} needs a word right behind it.</source>
        <translation>第{at}字处的“{field}:”后面要紧跟一个词。</translation>
    </message>
    <message>
        <source>Write {field}:工会, without a blank.</source>
        <translation>例如：{field}:工会，中间不空格。</translation>
    </message>
    <message>
        <source>In “{field}:” at character {at} a star has no meaning.</source>
        <translation>第{at}字处的“{field}:”里不能用星号。</translation>
    </message>
    <message>
        <source>Take the star away.</source>
        <translation>请删去星号。</translation>
    </message>
    <message>
        <source>“{value}” at character {at} is not a date.</source>
        <translation>第{at}字处的“{value}”不是日期。</translation>
    </message>
    <message>
        <source>“section:” at character {at} must hold for the whole query.</source>
        <translation>第{at}字处的“section:”须对整个检索式起作用。</translation>
    </message>
    <message>
        <source>Take it out of the brackets and away from OR.</source>
        <translation>请把它移出括号，不与 OR 连用。</translation>
    </message>
    <message>
        <source>The regular expression at character {at} is never closed.</source>
        <translation>第{at}字处的正则表达式没有结束。</translation>
    </message>
    <message>
        <source>End it with a slash, or put quotation marks around it to look for the slash itself.</source>
        <translation>请在末尾加斜杠；要查斜杠本身，请加引号。</translation>
    </message>
    <message>
        <source>The regular expression is wrong at character {at}: {reason}.</source>
        <translation>正则表达式在第{at}字处有误：{reason}。</translation>
    </message>
    <message>
        <source>Correct it, or look for the words as they are.</source>
        <translation>请改正，或改为照原样查找。</translation>
    </message>
    <message>
        <source>The regular expression took more than {seconds} seconds on a few texts and was stopped.</source>
        <translation>正则表达式在几篇文本上运行超过{seconds}秒，已停止。</translation>
    </message>
    <message>
        <source>Avoid repetitions inside of repetitions, such as (a+)+.</source>
        <translation>请避免重复套重复，例如 (a+)+。</translation>
    </message>
    <message>
        <source>The regular expression was stopped after {seconds} seconds; {looked} of {count} speeches were looked through by then.</source>
        <translation>正则表达式运行 {seconds} 秒后已停止，共 {count} 篇，已查 {looked} 篇。</translation>
    </message>
    <message>
        <source>Put a word beside it that must be there too, choose fewer speeches or years, or make it simpler.</source>
        <translation>请在旁边加一个必须出现的词，缩小讲话或年份范围，或简化表达式。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>存下的检索要有名称。</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>“{word}” cannot be kept whole as a word.</source>
        <translation>“{word}”不能作为一个词。</translation>
    </message>
    <message>
        <source>Write two characters or more, without blanks.</source>
        <translation>请写两个字以上，中间不空格。</translation>
    </message>
    <message>
        <source>Which speeches are compared with the others was not said.</source>
        <translation>没有说明拿哪些讲话与其余的比较。</translation>
    </message>
    <message>
        <source>Choose some with --speaker, --from, --to or --tag.</source>
        <translation>请用 --speaker、--from、--to 或 --tag 选定。</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>{place} · {n} in {side}</source>
        <translation>{place} · {side} {n}</translation>
    </message>
    <message>
        <source>Only in {side}: {n}</source>
        <translation>仅{side}有：{n}</translation>
    </message>
    <message>
        <source>Simplified and traditional characters</source>
        <translation>简体与繁体</translation>
    </message>
    <message>
        <source>Full and half width</source>
        <translation>全角与半角</translation>
    </message>
    <message>
        <source>Capital and small letters</source>
        <translation>大写与小写</translation>
    </message>
    <message>
        <source>Shapes of quotation marks and dashes</source>
        <translation>引号、横线的不同形状</translation>
    </message>
    <message>
        <source>〇 and 零</source>
        <translation>〇与零</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Exact form</source>
        <translation>原样匹配</translation>
    </message>
    <message>
        <source>Find the characters only as they are typed.</source>
        <translation>只找与输入完全一致的字符。</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>The words are a regular expression, such as 第.{1,3}章.</source>
        <translation>输入的是正则表达式，例如 第.{1,3}章。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>Find only in the words selected on the page.</source>
        <translation>只在页面上选中的范围内查找。</translation>
    </message>
    <message>
        <source>Find in the notes on this speech, too.</source>
        <translation>同时在本篇批注中查找。</translation>
    </message>
    <message>
        <source>Find as the same</source>
        <translation>视为相同</translation>
    </message>
    <message>
        <source>Which forms are found as the same</source>
        <translation>哪些写法视为相同</translation>
    </message>
    <message>
        <source>Notes with a hit</source>
        <translation>命中的批注</translation>
    </message>
    <message>
        <source>Notes {n}</source>
        <translation>批注 {n}</translation>
    </message>
    <message>
        <source>In notes</source>
        <translation>含批注</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>In the whole text</source>
        <translation>查整篇</translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>未查找</translation>
    </message>
    <message>
        <source>Past the end: on from the beginning.</source>
        <translation>已到文末，从头继续。</translation>
    </message>
    <message>
        <source>Past the beginning: on from the end.</source>
        <translation>已到文首，从末尾继续。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Select on the page where to look first.</source>
        <translation>请先在页面上选中要查找的范围。</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>第 {n} / {all} 处</translation>
    </message>
    <message>
        <source>“{words}” was not found.</source>
        <translation>没有找到“{words}”。</translation>
    </message>
    <message>
        <source>“{words}” was not found in the selection.</source>
        <translation>选区中没有找到“{words}”。</translation>
    </message>
    <message>
        <source>As plain words</source>
        <translation>按普通文字查</translation>
    </message>
    <message>
        <source>In any form</source>
        <translation>不计写法差异</translation>
    </message>
    <message>
        <source>In the notes, too</source>
        <translation>同时查批注</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Import notes</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>Change look of marks</source>
        <translation>更改标注样式</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>Link passages</source>
        <translation>建立对应</translation>
    </message>
    <message>
        <source>Unlink passages</source>
        <translation>解除对应</translation>
    </message>
    <message>
        <source>Change kind of passage</source>
        <translation>改判类别</translation>
    </message>
    <message>
        <source>Take corrections back</source>
        <translation>撤回人工修改</translation>
    </message>
    <message>
        <source>Resize mark</source>
        <translation>调整标注范围</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>Delete marks</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Restore marks</source>
        <translation>恢复标注</translation>
    </message>
    <message>
        <source>Review marks</source>
        <translation>复核标注</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>添加书签</translation>
    </message>
    <message>
        <source>Add mark</source>
        <translation>添加标注</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>存下检索</translation>
    </message>
    <message>
        <source>Delete saved search</source>
        <translation>删除存下的检索</translation>
    </message>
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
        <source>Correct text</source>
        <translation>更正文字</translation>
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
        <source>{n} mark(s)</source>
        <translation>{n} 处标注</translation>
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
        <source>Reverse order</source>
        <translation>倒序</translation>
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
    <name>licences</name>
    <message>
        <source>A library of the system on which this was packed.</source>
        <translation>打包时所用系统的程序库。</translation>
    </message>
    <message>
        <source>Needed by sqlite-utils.</source>
        <translation>sqlite-utils 所需。</translation>
    </message>
    <message>
        <source>The program, its pictures and its word lists.</source>
        <translation>程序本身及其图标和词表。</translation>
    </message>
    <message>
        <source>Written for this program; all in them is invented.</source>
        <translation>专为本程序撰写，内容均属虚构。</translation>
    </message>
    <message>
        <source>The window. Used unchanged; its libraries are files of their own and may be replaced, and their source is free for everybody, as the text says.</source>
        <translation>窗口界面。未经修改；其程序库是独立文件，可以替换，源代码对所有人开放，详见全文。</translation>
    </message>
    <message>
        <source>The language it is written in.</source>
        <translation>编写本程序的语言。</translation>
    </message>
    <message>
        <source>The file of the library.</source>
        <translation>资料库文件。</translation>
    </message>
    <message>
        <source>The tables of the library.</source>
        <translation>资料库的数据表。</translation>
    </message>
    <message>
        <source>Cuts texts into words, for counting.</source>
        <translation>分词，用于词频统计。</translation>
    </message>
    <message>
        <source>Arrays, for comparing.</source>
        <translation>数组运算，用于对照。</translation>
    </message>
    <message>
        <source>How alike two passages are.</source>
        <translation>计算两段文字的相似程度，用于对照。</translation>
    </message>
    <message>
        <source>Helps to tell the encoding of a file.</source>
        <translation>辅助判断文件编码。</translation>
    </message>
    <message>
        <source>Knows the folders of the system.</source>
        <translation>提供系统文件夹的位置。</translation>
    </message>
    <message>
        <source>Which characters are written for one another; ICU in Qt.</source>
        <translation>简繁及异体字对应；Qt 中的 ICU。</translation>
    </message>
    <message>
        <source>Needed by python-dateutil.</source>
        <translation>python-dateutil 所需。</translation>
    </message>
    <message>
        <source>Starts the packed program; its exception lets it be part of any program.</source>
        <translation>启动打包后的程序；其例外条款允许它成为任何程序的一部分。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>程序的组成部分</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>许可全文</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>No enumeration of A stands in B with other items.</source>
        <translation>没有项目有变化的列举。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>In A</source>
        <translation>甲</translation>
    </message>
    <message>
        <source>In B</source>
        <translation>乙</translation>
    </message>
    <message>
        <source>No figure differs in what the two have in common.</source>
        <translation>相同的段落中没有变化的数字。</translation>
    </message>
    <message>
        <source>A</source>
        <translation>甲</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>语境</translation>
    </message>
    <message>
        <source>Figure of A</source>
        <translation>甲的数字</translation>
    </message>
    <message>
        <source>Figure of B</source>
        <translation>乙的数字</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>B</source>
        <translation>乙</translation>
    </message>
    <message>
        <source>Kind of passage</source>
        <translation>复用段类别</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Reading order of the rows</source>
        <translation>各行的阅读次序</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>对照表…</translation>
    </message>
    <message>
        <source>Close the lists</source>
        <translation>关闭列表</translation>
    </message>
    <message>
        <source>Order of A</source>
        <translation>按甲的次序</translation>
    </message>
    <message>
        <source>Order of B</source>
        <translation>按乙的次序</translation>
    </message>
    <message>
        <source>Report for the browser (HTML)…</source>
        <translation>网页报告（HTML）…</translation>
    </message>
    <message>
        <source>Comparison table (Word)…</source>
        <translation>Word 对照表…</translation>
    </message>
    <message>
        <source>Passages for a spreadsheet (CSV)…</source>
        <translation>复用段清单（CSV）…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Set phrases are listed once “Show” is chosen for them above.</source>
        <translation>套话现未计入列表；在上方将套话设为“显示”即可列出。</translation>
    </message>
    <message>
        <source>{count} places · {characters} characters</source>
        <translation>{count} 处 · {characters} 字</translation>
    </message>
    <message>
        <source>What only one side says is switched off in the legend.</source>
        <translation>图例中已关闭“仅此”。</translation>
    </message>
    <message>
        <source>Only in A</source>
        <translation>仅甲有</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>仅乙有</translation>
    </message>
    <message>
        <source>Nearest in A</source>
        <translation>甲中最接近</translation>
    </message>
    <message>
        <source>Nearest in B</source>
        <translation>乙中最接近</translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>第一个标题之前</translation>
    </message>
    <message>
        <source>1 place · {characters} characters</source>
        <translation>1 处 · {characters} 字</translation>
    </message>
    <message>
        <source>{characters} characters</source>
        <translation>{characters} 字</translation>
    </message>
    <message>
        <source>Dot plot of the two speeches</source>
        <translation>两篇讲话的点阵图</translation>
    </message>
    <message>
        <source>Each stroke is a passage: from left to right its place in A, from top to bottom its place in B. What keeps its order runs down a slope; a ring is around what has moved. The box is what the two pages show.
Click a stroke to go there; arrows walk, the wheel enlarges, a double click shows all.</source>
        <translation>每一笔是一处复用段：从左到右是它在甲中的位置，从上到下是它在乙中的位置。次序未变的沿斜线排下来，移位的带小圈。方框是两页正在显示的部分。
点击一笔即可跳转；方向键逐段走，滚轮放大，双击看全图。</translation>
    </message>
    <message>
        <source>All that A says stands in B, too.</source>
        <translation>甲的内容乙中都有。</translation>
    </message>
    <message>
        <source>All that B says stands in A, too.</source>
        <translation>乙的内容甲中都有。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>The two speeches have no passage in common.</source>
        <translation>两篇没有相同的段落。</translation>
    </message>
    <message>
        <source>All passages are switched off in the legend.</source>
        <translation>图例中已关闭全部复用段。</translation>
    </message>
    <message>
        <source>likeness {score}</source>
        <translation>相似度 {score}</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Function words</source>
        <translation>虚词</translation>
    </message>
    <message>
        <source>List words that only build sentences, too</source>
        <translation>也列出只起语法作用的词</translation>
    </message>
    <message>
        <source>Distinctive words for a spreadsheet (CSV)…</source>
        <translation>特色词表格（CSV）…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Words of A</source>
        <translation>甲文</translation>
    </message>
    <message>
        <source>Words of B</source>
        <translation>乙文</translation>
    </message>
    <message>
        <source>linked by hand</source>
        <translation>人工连接</translation>
    </message>
    <message>
        <source>Neither of the two speeches has headings.</source>
        <translation>两篇都没有标题。</translation>
    </message>
    <message>
        <source>{a} of A, {b} of B in common</source>
        <translation>相同部分占甲 {a}、占乙 {b}</translation>
    </message>
    <message>
        <source>A has no headings.</source>
        <translation>甲没有标题。</translation>
    </message>
    <message>
        <source>B has no headings.</source>
        <translation>乙没有标题。</translation>
    </message>
    <message>
        <source>Section of A</source>
        <translation>甲的章节</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>相同占比</translation>
    </message>
    <message>
        <source>Section of B</source>
        <translation>乙的章节</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>复用段</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节对应</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>句式</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Enumerations</source>
        <translation>列举</translation>
    </message>
    <message>
        <source>Key words</source>
        <translation>特色词</translation>
    </message>
    <message>
        <source>Dot plot</source>
        <translation>点阵图</translation>
    </message>
    <message>
        <source>Lists of the comparison</source>
        <translation>对照列表</translation>
    </message>
    <message>
        <source>No sentence of A stands in B with only a few words changed.</source>
        <translation>没有只换了少数词语的句子。</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>替换项</translation>
    </message>
    <message>
        <source>Go to this place</source>
        <translation>转到此处</translation>
    </message>
    <message>
        <source>Go to the counterpart</source>
        <translation>转到对应处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Nothing here fits the filter.</source>
        <translation>没有符合筛选的内容。</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>仅见于乙</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>仅见于甲</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 个百分点</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>No word is so much more frequent on one side that it could not be chance.</source>
        <translation>没有哪个词在一方明显更多。</translation>
    </message>
    <message>
        <source>strong from {strong}, hint from {hint}</source>
        <translation>对数似然 {strong} 以上为强，{hint} 以上供参考</translation>
    </message>
    <message>
        <source>More frequent in A</source>
        <translation>甲多用的词</translation>
    </message>
    <message>
        <source>More frequent in B</source>
        <translation>乙多用的词</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>{a} times in A, {b} times in B</source>
        <translation>甲 {a} 次，乙 {b} 次</translation>
    </message>
    <message>
        <source>Counting the words…</source>
        <translation>正在统计词语…</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Times in A</source>
        <translation>甲次数</translation>
    </message>
    <message>
        <source>per 10,000</source>
        <translation>每万词</translation>
    </message>
    <message>
        <source>A ← how often → B</source>
        <translation>甲 ← 词频 → 乙</translation>
    </message>
    <message>
        <source>Times in B</source>
        <translation>乙次数</translation>
    </message>
    <message>
        <source>Likelihood (G²)</source>
        <translation>对数似然</translation>
    </message>
    <message>
        <source>Log ratio</source>
        <translation>对数比</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>The text changed. Choose the place.</source>
        <translation>正文修订后，请确认位置。</translation>
    </message>
    <message>
        <source>{n} more notes here</source>
        <translation>此处还有 {n} 条</translation>
    </message>
    <message>
        <source>The text changed, and this passage is gone.</source>
        <translation>正文修订后，原处已不存在。</translation>
    </message>
    <message>
        <source>The text changed, and the place is not certain.</source>
        <translation>正文修订后，位置不能确定。</translation>
    </message>
    <message>
        <source>The text changed. Does it belong here?</source>
        <translation>正文修订后，是否在此处？</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移位</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>place in doubt</source>
        <translation>位置待确认</translation>
    </message>
    <message>
        <source>words gone</source>
        <translation>原文已删</translation>
    </message>
    <message>
        <source>Notes beside the text</source>
        <translation>正文旁的批注</translation>
    </message>
    <message>
        <source>Ctrl+Enter closes. **bold**, *emphasis*, “- ” for a list.</source>
        <translation>Ctrl+Enter 完成。**加粗**、*强调*、行首“- ”为列表。</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>A note has at most {limit} characters; with this it would have {count}.</source>
        <translation>一条批注最多 {limit} 字，这样会有 {count} 字。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Search the notes</source>
        <translation>检索批注</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Words of a note or a quote</source>
        <translation>批注或引文中的词</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>{n} to review</source>
        <translation>{n} 条待复核</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>Original place not found: {n}</source>
        <translation>找不到原处 {n}</translation>
    </message>
    <message>
        <source>No speech is open.</source>
        <translation>没有打开的讲话。</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Nothing is marked yet.</source>
        <translation>还没有标注。</translation>
    </message>
    <message>
        <source>Select words and press Ctrl+H, or Ctrl+N for a note.</source>
        <translation>选中文字后按 Ctrl+H 高亮，按 Ctrl+N 写批注。</translation>
    </message>
    <message>
        <source>No note passes the filter.</source>
        <translation>没有符合条件的批注。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take the tag “{tag}” away</source>
        <translation>去掉标签“{tag}”</translation>
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
    <name>overview</name>
    <message>
        <source>Place not found</source>
        <translation>找不到原处</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>波浪线</translation>
    </message>
    <message>
        <source>Emphasis dots</source>
        <translation>着重号</translation>
    </message>
    <message>
        <source>Marked today</source>
        <translation>今天标注</translation>
    </message>
    <message>
        <source>Marked in the last 7 days</source>
        <translation>最近 7 天标注</translation>
    </message>
    <message>
        <source>Marked in the last 30 days</source>
        <translation>最近 30 天标注</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Speeches of {year}</source>
        <translation>{year} 年的讲话</translation>
    </message>
    <message>
        <source>Speeches from … to …</source>
        <translation>指定讲话日期范围…</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>首个标题之前</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Tag to find or to add</source>
        <translation>查找或新建标签</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>Select words on the page to make one.</source>
        <translation>在正文中选取文字即可标注。</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} / {total}</translation>
    </message>
    <message>
        <source>No mark is like that.</source>
        <translation>没有符合条件的标注。</translation>
    </message>
    <message>
        <source>Open a speech to see its marks.</source>
        <translation>打开一篇讲话，查看其中的标注。</translation>
    </message>
    <message>
        <source>This speech has no marks yet.</source>
        <translation>本篇还没有标注。</translation>
    </message>
    <message>
        <source>There are no marks in the library yet.</source>
        <translation>资料库中还没有标注。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到原处</translation>
    </message>
    <message>
        <source>By heading</source>
        <translation>按标题分组</translation>
    </message>
    <message>
        <source>By speech</source>
        <translation>按讲话分组</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签分组</translation>
    </message>
    <message>
        <source>Without groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按位置排序</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Read these marks only</source>
        <translation>只看这些标注</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>全部复制为文本</translation>
    </message>
    <message>
        <source>Copy all as Markdown</source>
        <translation>全部复制为 Markdown</translation>
    </message>
    <message>
        <source>Speeches of which time?</source>
        <translation>哪一段时间的讲话？</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write 2024, 2024-05 or 2024-05-01.</source>
        <translation>“{value}”不是日期。请写成 2024、2024-05 或 2024-05-01。</translation>
    </message>
    <message>
        <source>2024, 2024-05 or 2024-05-01</source>
        <translation>2024、2024-05 或 2024-05-01</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Group and sort</source>
        <translation>分组与排序</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This speech</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>全库</translation>
    </message>
    <message>
        <source>Filter by quote, note, tag</source>
        <translation>按引文、批注、标签筛选</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 条</translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message>
        <source>Added from “{name}”: {count} speeches</source>
        <translation>已从“{name}”添加 {count} 篇讲话</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>没有匹配的命令。</translation>
    </message>
</context>
<context>
    <name>popup</name>
    <message>
        <source>Kinds of lines</source>
        <translation>线型</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>可用操作</translation>
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
    <name>regex</name>
    <message>
        <source>this is not allowed here</source>
        <translation>此处不允许这样写</translation>
    </message>
    <message>
        <source>the name is never closed</source>
        <translation>名称没有结束</translation>
    </message>
    <message>
        <source>this bracket is never closed</source>
        <translation>此处的括号没有闭合</translation>
    </message>
    <message>
        <source>this bracket closes nothing</source>
        <translation>此处的括号没有对应的左括号</translation>
    </message>
    <message>
        <source>this square bracket is never closed</source>
        <translation>此处的方括号没有闭合</translation>
    </message>
    <message>
        <source>nothing stands before this sign that could be repeated</source>
        <translation>此符号前没有可重复的内容</translation>
    </message>
    <message>
        <source>two signs of repetition stand behind one another</source>
        <translation>两个重复符号连在一起</translation>
    </message>
    <message>
        <source>the larger number of the repetition stands first</source>
        <translation>重复次数的下限大于上限</translation>
    </message>
    <message>
        <source>the number of the repetition is too large</source>
        <translation>重复次数过大</translation>
    </message>
    <message>
        <source>a backslash stands at the end</source>
        <translation>末尾多了一个反斜杠</translation>
    </message>
    <message>
        <source>a backslash before this letter has no meaning</source>
        <translation>此字母前的反斜杠没有意义</translation>
    </message>
    <message>
        <source>the number of the character is cut short</source>
        <translation>字符编号不完整</translation>
    </message>
    <message>
        <source>there is no character of this number</source>
        <translation>没有这个编号的字符</translation>
    </message>
    <message>
        <source>no character has this name</source>
        <translation>没有这个名称的字符</translation>
    </message>
    <message>
        <source>the range of characters runs backwards</source>
        <translation>字符范围的起止颠倒</translation>
    </message>
    <message>
        <source>there is no group of this number</source>
        <translation>没有这个编号的分组</translation>
    </message>
    <message>
        <source>there is no group of this name</source>
        <translation>没有这个名称的分组</translation>
    </message>
    <message>
        <source>two groups have one name</source>
        <translation>两个分组重名</translation>
    </message>
    <message>
        <source>a group cannot have this name</source>
        <translation>分组不能用这个名称</translation>
    </message>
    <message>
        <source>the group has no name</source>
        <translation>分组缺少名称</translation>
    </message>
    <message>
        <source>the group that is meant is not closed yet</source>
        <translation>所引用的分组尚未闭合</translation>
    </message>
    <message>
        <source>what is looked for behind must have one length</source>
        <translation>向后查找的内容长度必须固定</translation>
    </message>
    <message>
        <source>flags such as (?i) belong at its beginning</source>
        <translation>(?i) 等标志须放在开头</translation>
    </message>
    <message>
        <source>there is no such flag</source>
        <translation>没有这个标志</translation>
    </message>
    <message>
        <source>these flags cannot be used here</source>
        <translation>此处不能使用这些标志</translation>
    </message>
    <message>
        <source>a flag is missing</source>
        <translation>缺少标志</translation>
    </message>
    <message>
        <source>the flags are never closed</source>
        <translation>标志没有闭合</translation>
    </message>
    <message>
        <source>a colon is missing behind the flags</source>
        <translation>标志后缺少冒号</translation>
    </message>
    <message>
        <source>the signs behind “(?” have no meaning</source>
        <translation>“(?”后的符号没有意义</translation>
    </message>
    <message>
        <source>it ends too soon</source>
        <translation>表达式不完整</translation>
    </message>
    <message>
        <source>too much stands inside one another</source>
        <translation>嵌套过深</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>identical</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>nearly identical</source>
        <translation>近同</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Comparison: {a} and {b}</source>
        <translation>对照表：{a}／{b}</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>A</source>
        <translation>甲</translation>
    </message>
    <message>
        <source>B</source>
        <translation>乙</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sections that answer each other</source>
        <translation>对应的部分</translation>
    </message>
    <message>
        <source>In common passages (A / B)</source>
        <translation>相同部分占比（甲／乙）</translation>
    </message>
    <message>
        <source>Table of passages</source>
        <translation>逐段对照</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>仅见于甲</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>仅见于乙</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>moved, in B under {section}</source>
        <translation>移位，在乙的 {section}</translation>
    </message>
    <message>
        <source>set phrase</source>
        <translation>套话</translation>
    </message>
    <message>
        <source>set phrase, in {share} of the speeches</source>
        <translation>套话，见于 {share} 的讲话</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>语序有调整</translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation>人工修改</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>批注：{words}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 个百分点</translation>
    </message>
    <message>
        <source>nearest there: {words}</source>
        <translation>对方最接近：{words}</translation>
    </message>
    <message>
        <source>Share of A that stands in B</source>
        <translation>甲见于乙的比例</translation>
    </message>
    <message>
        <source>Share of B that stands in A</source>
        <translation>乙见于甲的比例</translation>
    </message>
    <message>
        <source>with set phrases</source>
        <translation>计入套话</translation>
    </message>
    <message>
        <source>without set phrases</source>
        <translation>不计套话</translation>
    </message>
    <message>
        <source>Not complete: {parts}.</source>
        <translation>未列全：{parts}。</translation>
    </message>
    <message>
        <source>passages left out by the filter: {n}</source>
        <translation>按筛选略去 {n} 段</translation>
    </message>
    <message>
        <source>shortest shared run: {n} characters</source>
        <translation>最短连续相同 {n} 字</translation>
    </message>
    <message>
        <source>least likeness: {score}</source>
        <translation>最低相似度 {score}</translation>
    </message>
    <message>
        <source>what only one side says is left out</source>
        <translation>略去仅一方有的内容</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>reuse</name>
    <message>
        <source>identical</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>nearly identical</source>
        <translation>近同</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>later</source>
        <translation>较晚</translation>
    </message>
    <message>
        <source>same date or none</source>
        <translation>同期或无日期</translation>
    </message>
    <message>
        <source>{n} passages</source>
        <translation>{n} 段</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>近同</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>It draws on these earlier ones</source>
        <translation>取材于更早的讲话</translation>
    </message>
    <message>
        <source>These later ones draw on it</source>
        <translation>后来的讲话取材于本篇</translation>
    </message>
    <message>
        <source>Same date, or none</source>
        <translation>同期或无日期</translation>
    </message>
    <message>
        <source>here</source>
        <translation>本处</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 段</translation>
    </message>
    <message>
        <source>Preparing: {n} speeches left</source>
        <translation>正在准备：还剩 {n} 篇</translation>
    </message>
    <message>
        <source>Comparing: {done} of {total}</source>
        <translation>正在对照：{done} / {total}</translation>
    </message>
    <message>
        <source>Lay side by side</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>By date, the earliest first</source>
        <translation>按时间，最早的在前</translation>
    </message>
    <message>
        <source>By likeness</source>
        <translation>按相似度</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There may be more places.</source>
        <translation>可能还有其他出处。</translation>
    </message>
    <message>
        <source>Where else?</source>
        <translation>别处</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>These words</source>
        <translation>所选文字</translation>
    </message>
    <message>
        <source>Whole speech</source>
        <translation>全篇取材</translation>
    </message>
    <message>
        <source>Select words and press {keys}: every speech that says the same or nearly the same, earliest first.</source>
        <translation>选中文字后按 {keys}，列出说过同样或类似的话的讲话，最早的在前。</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Nothing like it stands anywhere else; {n} speeches were searched.</source>
        <translation>别处没有类似的话（已查 {n} 篇讲话）。</translation>
    </message>
    <message>
        <source>It has no passage in common with the other speeches; {n} were searched.</source>
        <translation>与其他讲话没有共同段落（已查 {n} 篇）。</translation>
    </message>
    <message>
        <source>{share} of this speech stands in earlier ones.</source>
        <translation>本篇有 {share} 见于更早的讲话。</translation>
    </message>
    <message>
        <source>No place of these kinds.</source>
        <translation>没有这几类的出处。</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>The text has changed: {n} marks need a look.</source>
        <translation>正文有改动，{n} 条标注待复核。</translation>
    </message>
    <message>
        <source>The text has changed: 1 mark needs a look.</source>
        <translation>正文有改动，1 条标注待复核。</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Wording before</source>
        <translation>原来的文字</translation>
    </message>
    <message>
        <source>Wording now</source>
        <translation>现在的文字</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Place here</source>
        <translation>定位到此处</translation>
    </message>
    <message>
        <source>Keep without a place</source>
        <translation>保留，不定位</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>To put it elsewhere, select the words on the page, then «Place here».</source>
        <translation>要改到别处，请在正文中选取文字，再点「定位到此处」。</translation>
    </message>
    <message>
        <source>perhaps here</source>
        <translation>位置待确认</translation>
    </message>
    <message>
        <source>The mark may belong to this place. Does it?</source>
        <translation>这条标注可能属于此处，请确认。</translation>
    </message>
    <message>
        <source>place {n}</source>
        <translation>第 {n} 处</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移位</translation>
    </message>
    <message>
        <source>The same words stand at another place now.</source>
        <translation>文字未变，位置移到了别处。</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>The place is the same, its words have changed.</source>
        <translation>位置未变，文字有改动。</translation>
    </message>
    <message>
        <source>several places</source>
        <translation>有多处</translation>
    </message>
    <message>
        <source>The mark may belong to one of these places. Which one?</source>
        <translation>这条标注可能属于下列某一处，请选择。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>找不到原处</translation>
    </message>
    <message>
        <source>The marked passage is no longer in the text. The mark and its note are kept.</source>
        <translation>原处已不在正文中，标注和批注仍然保留。</translation>
    </message>
    <message>
        <source>There is nothing to review in this speech.</source>
        <translation>本篇没有待复核的标注。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>kept without a place</source>
        <translation>保留，不定位</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>手动定位</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>{n} of {total} decided</source>
        <translation>已处理 {n} / {total}</translation>
    </message>
    <message>
        <source>Open a speech to review its marks.</source>
        <translation>打开一篇讲话，复核其中的标注。</translation>
    </message>
    <message>
        <source>Marks to be reviewed</source>
        <translation>待复核的标注</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Accept all moved</source>
        <translation>接受全部移位</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
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
        <source>Before the speech</source>
        <translation>正文之前的内容</translation>
    </message>
    <message>
        <source>A covering letter, the header of a mail, a lead.</source>
        <translation>转发说明、邮件头、导语等。</translation>
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
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Words that you corrected; putting one back restores the original.</source>
        <translation>您更正过的文字；放回即恢复原文。</translation>
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
    <name>search</name>
    <message>
        <source>工会 改革    both words, anywhere in a speech</source>
        <translation>工会 改革    两词都有，位置不限</translation>
    </message>
    <message>
        <source>“工会改革”    these characters one after the other</source>
        <translation>“工会改革”    这些字连续出现</translation>
    </message>
    <message>
        <source>工会 OR 职工    one of them    ·    -改革    without it</source>
        <translation>工会 OR 职工    任一    ·    -改革    不含</translation>
    </message>
    <message>
        <source>工会 NEAR/10 改革    at most 10 characters apart</source>
        <translation>工会 NEAR/10 改革    相距不超过 10 字</translation>
    </message>
    <message>
        <source>“改*5放”    up to 5 characters between    ·    /第.{{1,3}}次/    regular expression</source>
        <translation>“改*5放”    中间至多隔 5 字    ·    /第.{{1,3}}次/    正则表达式</translation>
    </message>
    <message>
        <source>Search all speeches</source>
        <translation>检索全部讲话</translation>
    </message>
    <message>
        <source>Searches of late and words</source>
        <translation>最近的检索和词语</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>{n} hits</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} speeches</source>
        <translation>{n} 篇</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最相关在前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新到旧</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>旧到新</translation>
    </message>
    <message>
        <source>Most hits first</source>
        <translation>处数多在前</translation>
    </message>
    <message>
        <source>Date, newest first</source>
        <translation>日期 新到旧</translation>
    </message>
    <message>
        <source>Date, oldest first</source>
        <translation>日期 旧到新</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话者</translation>
    </message>
    <message>
        <source>{title} as a table</source>
        <translation>以表格显示：{title}</translation>
    </message>
    <message>
        <source>Content words</source>
        <translation>仅实词</translation>
    </message>
    <message>
        <source>Characters or words on either side</source>
        <translation>左右窗口</translation>
    </message>
    <message>
        <source>Show {n} speeches</source>
        <translation>显示 {n} 篇</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Speeches with hits</source>
        <translation>有此词的篇数</translation>
    </message>
    <message>
        <source>All speeches</source>
        <translation>全部篇数</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>per 10,000</source>
        <translation>每万字</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>讲话</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Evenness</source>
        <translation>均匀度</translation>
    </message>
    <message>
        <source>Places (%)</source>
        <translation>位置（%）</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>邻近次数</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>总次数</translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation>对数似然比</translation>
    </message>
    <message>
        <source>Leave out function words such as 的, 了, 和</source>
        <translation>不计“的、了、和”等虚词</translation>
    </message>
    <message>
        <source>Use over the years</source>
        <translation>历年用量</translation>
    </message>
    <message>
        <source>Places in each speech</source>
        <translation>在各篇中的位置</translation>
    </message>
    <message>
        <source>Words near the hits</source>
        <translation>常与之同现</translation>
    </message>
    <message>
        <source>Dashed: {year} only reaches to month {month}.</source>
        <translation>虚线柱：{year}年只到{month}月。</translation>
    </message>
    <message>
        <source>Words as jieba cuts them; {counted} of {hits} counted.</source>
        <translation>按 jieba 分词；{hits}中统计了 {counted} 处。</translation>
    </message>
    <message>
        <source>per 10,000 characters</source>
        <translation>每万字次数</translation>
    </message>
    <message>
        <source>beginning → end</source>
        <translation>篇首 → 篇尾</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{year}: {hits} in {speeches}, {rate} per 10,000 characters</source>
        <translation>{year}年：{hits}，分布在 {speeches}，每万字 {rate} 次</translation>
    </message>
    <message>
        <source>{title}: {n} of {all}, at {share}%</source>
        <translation>{title}：{all}中第 {n} 处，位于 {share}%</translation>
    </message>
    <message>
        <source>{word}: {together} of {alone} near; log-likelihood {ll}, logDice {dice}</source>
        <translation>{word}：共 {alone} 次，邻近 {together} 次；对数似然比 {ll}，logDice {dice}</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>In notes and tags</source>
        <translation>批注与标签</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Only the open speech</source>
        <translation>仅当前打开的讲话</translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>查找位置</translation>
    </message>
    <message>
        <source>Speeches</source>
        <translation>讲话</translation>
    </message>
    <message>
        <source>Only {speeches} chosen</source>
        <translation>仅所选 {speeches}</translation>
    </message>
    <message>
        <source>From this date</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Until this date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Hit {n} of {all} in this speech; F3 goes on, across speeches.</source>
        <translation>本篇第 {n} / {all} 处，按 F3 继续，可跨篇。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>检索结果</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>回到正文（Esc）</translation>
    </message>
    <message>
        <source>Exact characters</source>
        <translation>原样匹配</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Differences that are passed over</source>
        <translation>查找时不计的字形差别</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>存下的检索</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>检索说明</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>显示或隐藏筛选</translation>
    </message>
    <message>
        <source>Show or hide the charts</source>
        <translation>显示或隐藏图表</translation>
    </message>
    <message>
        <source>By speech</source>
        <translation>按讲话</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>索引行</translation>
    </message>
    <message>
        <source>Filter the lines</source>
        <translation>在行中筛选</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在检索…</translation>
    </message>
    <message>
        <source>{n} chars</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>{n} at random</source>
        <translation>随机 {n} 行</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Context on either side</source>
        <translation>左右上下文</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>随机抽样</translation>
    </message>
    <message>
        <source>speeches that have both words, anywhere</source>
        <translation>两词都有的讲话，位置不限</translation>
    </message>
    <message>
        <source>these characters one after the other; blanks and line breaks never hide them</source>
        <translation>这些字连续出现，空格换行不影响</translation>
    </message>
    <message>
        <source>one of them, or both</source>
        <translation>含其中之一或全部</translation>
    </message>
    <message>
        <source>speeches without what follows the minus</source>
        <translation>不含减号后内容的讲话</translation>
    </message>
    <message>
        <source>brackets hold together</source>
        <translation>括号内为一组</translation>
    </message>
    <message>
        <source>both, with at most 10 characters between them</source>
        <translation>两者相距不超过 10 字</translation>
    </message>
    <message>
        <source>up to 5 other characters of the same line between</source>
        <translation>中间可隔同一行内至多 5 字</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>speeches with these characters in the title, in the speaker</source>
        <translation>标题、讲话者含这些字的讲话</translation>
    </message>
    <message>
        <source>speeches with a mark that has this tag, these words in its note</source>
        <translation>标注有此标签、批注含此词的讲话</translation>
    </message>
    <message>
        <source>speeches of that month or later, of that year or earlier</source>
        <translation>该月及以后、该年及以前的讲话</translation>
    </message>
    <message>
        <source>only below headings that have these characters</source>
        <translation>只查标题含这些字的部分</translation>
    </message>
    <message>
        <source>a backslash takes the meaning from the sign behind it</source>
        <translation>反斜杠使后面的符号按原字查找</translation>
    </message>
    <message>
        <source>Operators are capital letters. Simplified and traditional, full and half width, capital and small letters, quotation marks and dashes, 〇 and 零 are found alike; each can be switched off under “Alike”.</source>
        <translation>运算符用大写字母。默认不分简繁、全角半角、大小写、引号横线形状和〇零，可在“折叠”中逐项关闭。</translation>
    </message>
    <message>
        <source>Search only in the chosen speeches</source>
        <translation>只在所选讲话中检索</translation>
    </message>
    <message>
        <source>Save the lines as CSV</source>
        <translation>将索引行存为 CSV</translation>
    </message>
    <message>
        <source>concordance</source>
        <translation>索引行</translation>
    </message>
    <message>
        <source>Copied with the source</source>
        <translation>已带出处复制</translation>
    </message>
    <message>
        <source>{n} lines saved: {file}</source>
        <translation>已保存 {n} 行：{file}</translation>
    </message>
    <message>
        <source>“{words}” was not found</source>
        <translation>没有找到“{words}”</translation>
    </message>
    <message>
        <source>Every occurrence in the whole library</source>
        <translation>全库每一处，逐字可查</translation>
    </message>
    <message>
        <source>Type a word, or words side by side: all of them are found wherever they stand.</source>
        <translation>输入一个词，或并列输入几个词：不论在何处，都能查到。</translation>
    </message>
    <message>
        <source>All speeches of the library were looked through, every character of them.</source>
        <translation>已逐字查遍资料库中的全部讲话。</translation>
    </message>
    <message>
        <source>Only the speeches that the filters leave were looked through.</source>
        <translation>只查了筛选范围内的讲话。</translation>
    </message>
    <message>
        <source>All notes and tags of these speeches were looked through.</source>
        <translation>已查遍这些讲话的全部批注和标签。</translation>
    </message>
    <message>
        <source>No line has “{words}”</source>
        <translation>没有一行含“{words}”</translation>
    </message>
    <message>
        <source>The filter looks at the line as far as it is shown; a wider context has more.</source>
        <translation>筛选只看行内显示的文字，放宽上下文可查得更多。</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>检索已停止</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已存：{name}</translation>
    </message>
    <message>
        <source>Look for “{words}”</source>
        <translation>改查“{words}”</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新检索</translation>
    </message>
    <message>
        <source>Look in all speeches</source>
        <translation>在全部讲话中查找</translation>
    </message>
    <message>
        <source>Pass over differences of form</source>
        <translation>不计字形差别</translation>
    </message>
    <message>
        <source>Take it as words, not exactly</source>
        <translation>按多词查找，不按原样</translation>
    </message>
    <message>
        <source>Look in notes and tags</source>
        <translation>在批注与标签中查找</translation>
    </message>
    <message>
        <source>Look in the text</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>显示全部行</translation>
    </message>
    <message>
        <source>Look for exactly these characters</source>
        <translation>按原样查找这些字符</translation>
    </message>
    <message>
        <source>Any of the words instead of all</source>
        <translation>改为任一词即可</translation>
    </message>
    <message>
        <source>One word a line. They are kept whole where words are counted; what can be found does not depend on them.</source>
        <translation>每行一个词。统计词语时它们不会被切开；能找到什么与此无关。</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>自定义词语</translation>
    </message>
    <message>
        <source>Speeches that were found</source>
        <translation>查到的讲话</translation>
    </message>
    <message>
        <source>↑ ↓ rows   Enter opens   Esc back to the text</source>
        <translation>↑ ↓ 逐行   Enter 打开   Esc 回到阅读</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条批注</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} 条批注</translation>
    </message>
    <message>
        <source>Row {n} of {all}</source>
        <translation>第 {n} / {all} 行</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>原文段落</translation>
    </message>
    <message>
        <source>Copy the line with its source</source>
        <translation>带出处复制此行</translation>
    </message>
    <message>
        <source>Open the speech</source>
        <translation>打开原文</translation>
    </message>
    <message>
        <source>Words, options and filters are kept under this name.</source>
        <translation>检索词、选项和范围都以此名称保存。</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
    <message>
        <source>The search history is empty now</source>
        <translation>检索历史已清空</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>存为检索</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not counted to the end</source>
        <translation>未统计完</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>存为检索…</translation>
    </message>
    <message>
        <source>Save the lines as CSV…</source>
        <translation>将索引行存为 CSV…</translation>
    </message>
    <message>
        <source>Clear the search history</source>
        <translation>清空检索历史</translation>
    </message>
    <message>
        <source>Delete a saved search</source>
        <translation>删除存下的检索</translation>
    </message>
    <message>
        <source>No search is saved yet</source>
        <translation>还没有存下的检索</translation>
    </message>
    <message>
        <source>Position in the library</source>
        <translation>库中次序</translation>
    </message>
    <message>
        <source>Left: 1st character</source>
        <translation>左文 第 1 字</translation>
    </message>
    <message>
        <source>Left: 2nd character</source>
        <translation>左文 第 2 字</translation>
    </message>
    <message>
        <source>Left: 3rd character</source>
        <translation>左文 第 3 字</translation>
    </message>
    <message>
        <source>Left: word</source>
        <translation>左文 词</translation>
    </message>
    <message>
        <source>Right: 1st character</source>
        <translation>右文 第 1 字</translation>
    </message>
    <message>
        <source>Right: 2nd character</source>
        <translation>右文 第 2 字</translation>
    </message>
    <message>
        <source>Right: 3rd character</source>
        <translation>右文 第 3 字</translation>
    </message>
    <message>
        <source>Right: word</source>
        <translation>右文 词</translation>
    </message>
    <message>
        <source>The found words</source>
        <translation>命中词</translation>
    </message>
    <message>
        <source>Simplified and traditional alike</source>
        <translation>不分简繁、异体</translation>
    </message>
    <message>
        <source>Full and half width alike</source>
        <translation>不分全角半角</translation>
    </message>
    <message>
        <source>Capital and small letters alike</source>
        <translation>不分大小写</translation>
    </message>
    <message>
        <source>Quotation marks and dashes alike</source>
        <translation>不分引号、横线形状</translation>
    </message>
    <message>
        <source>〇 and 零 alike</source>
        <translation>不分〇、零</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>1 speech</source>
        <translation>1 篇</translation>
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
        <source>Offer the colours where a selection ends</source>
        <translation>选中文字后弹出标注条</translation>
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
        <source>Chosen mark: its end on; [ back; with Shift its start</source>
        <translation>所选标注：末端向后，[ 向前；加 Shift 移动始端</translation>
    </message>
    <message>
        <source>Note: done; it is kept as you type</source>
        <translation>批注：完成；输入时自动保存</translation>
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
        <source>Press {key} to see all keys</source>
        <translation>按 {key} 查看全部快捷键</translation>
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
    <name>tags</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Filter the tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Marks tagged {names} will be tagged “{target}” instead.</source>
        <translation>带有标签{names}的标注将改用“{target}”。</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Deleted: {names}. The marks are all there.</source>
        <translation>已删除标签{names}，标注都还在。</translation>
    </message>
    <message>
        <source>There is a tag “{target}” already: both become one.</source>
        <translation>已有标签“{target}”，两者将合并。</translation>
    </message>
    <message>
        <source>There are no tags yet. Give a mark one, and it stands here.</source>
        <translation>还没有标签。给标注加上标签后会列在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
    <name>trash</name>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Speeches</source>
        <translation>讲话</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The trash is empty. Deleted marks and speeches are kept here.</source>
        <translation>回收站是空的。删除的标注和讲话会保留在这里。</translation>
    </message>
    <message>
        <source>Nothing in the trash has these words.</source>
        <translation>回收站中没有符合的内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Filter the trash</source>
        <translation>筛选回收站</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Nothing in the trash is ever erased by itself.</source>
        <translation>回收站中的内容不会自动清除。</translation>
    </message>
    <message>
        <source>Removed “{title}” with its {n} marks; both are in the trash.</source>
        <translation>已移除“{title}”及其 {n} 条标注，都在回收站中。</translation>
    </message>
    <message>
        <source>{n} marks</source>
        <translation>{n} 条标注</translation>
    </message>
    <message>
        <source>Removed “{title}”; it is in the trash.</source>
        <translation>已移除“{title}”，可在回收站中恢复。</translation>
    </message>
    <message>
        <source>Removed “{title}” with its 1 mark; both are in the trash.</source>
        <translation>已移除“{title}”及其 1 条标注，都在回收站中。</translation>
    </message>
    <message>
        <source>1 mark</source>
        <translation>1 条标注</translation>
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
        <source>Open “{name}”</source>
        <translation>打开“{name}”</translation>
    </message>
    <message>
        <source>Speeches that came with this program: {count}; your notes stay in your own library</source>
        <translation>随程序附带的 {count} 篇讲话；批注保存在您自己的资料库里</translation>
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
        <source>Moved to the trash: {n} mark(s)</source>
        <translation>已删去 {n} 处标注</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Copied as quotation</source>
        <translation>已复制为引文</translation>
    </message>
    <message>
        <source>Citation copied</source>
        <translation>已复制参考文献</translation>
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
</context>
</TS>
