"""What the frame around a speech is made of, as patterns on shadows of single lines (blanks stripped).

Collected by kind of source: union and government portals, document-sharing and model-text sites, public
accounts and blogs, news pages, word processors. A pattern belongs here only if it is chrome wherever it stands in
the genre; what is chrome only in its place (a short line above the title) is decided by `ingest.zones`.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: Words by which a title says that it is a speech, with the genre they stand for.
GENRES = {
    "工作报告": "报告",
    "报告": "报告",
    "汇报": "汇报",
    "述职": "述职",
    "总结讲话": "讲话",
    "讲话": "讲话",
    "发言": "发言",
    "致辞": "致辞",
    "致词": "致辞",
    "贺词": "致辞",
    "贺辞": "致辞",
    "献词": "致辞",
    "祝词": "致辞",
    "欢迎词": "致辞",
    "欢迎辞": "致辞",
    "答谢词": "致辞",
    "开幕词": "致辞",
    "开幕辞": "致辞",
    "闭幕词": "致辞",
    "闭幕辞": "致辞",
    "演讲": "演讲",
    "演说": "演讲",
    "讲稿": "讲话",
    "谈话": "讲话",
    "寄语": "致辞",
    "总结": "总结",
    "动员": "讲话",
    "主持词": "主持词",
    "党课": "党课",
    "宣讲": "宣讲",
    "倡议书": "倡议书",
    "慰问信": "信",
    "公开信": "信",
    "意见": "意见",
}
SPEECH_WORD = re.compile("|".join(sorted(GENRES, key=len, reverse=True)))

NAVIGATION = re.compile(
    r"^\S{2,10}(?: *[>»›] *[^\s>»›,。]{1,14}){1,5}$|"
    r"(?:你|您)?(?:现在|当前|所在|目前)?(?:所在)?的?(?:位置|路径)(?:是)?[:>» ]|^当前位置|^位置:"
    r"|(?:网站|本站|返回)?(?:首页|主页)\s*[>»›|/\-→]|[>»›]\s*(?:正文|详情|详细|内容|文章)|^(?:首页|主页|"
    r"网站首页|返回首页)\b"
    r"|欢迎(?:您|你|访问|光临|来到|登录|浏览|关注)[^。]{0,24}$|(?:加入收藏|设为首页|收藏本站|联系我们|关于我们|"
    r"网站地图|站内搜索|高级搜索|全文检索)"
    r"|^(?:登录|注册|登陆|退出|搜索|繁体|简体|English|手机版|无障碍|长者模式|移动端|客户端|微博|微信|RSS|"
    r"APP)(?:\s|$|[|/])"
    r"|^(?:正文|详情|导航|栏目导航|菜单|目录|全部|更多|more)$|长辈版|无障碍浏览|^\[?(?:加入|设为)",
    re.I,
)
BYLINE = re.compile(
    r"(?:发布|发表|更新|上传|创建|录入|添加|刊发|发文|成文|生成|修改)(?:时间|日期|于)\s*:?"
    r"|(?:信息|稿件|文章|新闻|内容|资料|文稿)?(?:来源|稿源|出处)\s*[:]|(?:信息员|通讯员|记者|编辑|责编|"
    r"责任编辑|录入|审核|校对|供稿|撰稿|摄影|"
    r"发布人|发布者|发布机构|签发|终审|初审|复审|值班编委|编审|作者)\s*:"
    r"|^(?:索引号|文号|主题分类|发文字号|公开方式|组配分类|信息分类|所属栏目|栏目|分类)\s*:|"
    r"^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}"
    r"|^(?:发件人|收件人|发送时间|抄送|主题|附件|回复|转发|日期|From|To|Sent|Cc|Subject|Date)\s*:|"
    r"-{3,}\s*(?:原始邮件|"
    r"转发的?邮件|Original)|^(?:楼主|作者|网友)\s*:|发表于"
)
COUNTER = re.compile(
    r"(?:浏览|阅读|点击|访问|查看|点阅|人气|热度|播放|围观)(?:量|数|次数|率|人数)?\s*[:(]?\s*\d+|(?:浏览|阅读|"
    r"点击|访问)(?:量|次数|"
    r"数)\s*:?\s*(?:\d|$|次)"
    r"|\d+\s*(?:次|人)(?:浏览|阅读|点击|访问|看过|评论)|^\d+\s*(?:阅读|浏览|点赞|评论|收藏)|(?:字体|字号|"
    r"文字)(?:大小)?\s*:?\s*[\[【(<]?\s*(?:大|小|特大|默认|[+\-A])"
    r"|[\[【(<]?\s*大\s+中\s+小\s*[\]】)>]?|[\[【(]?\s*(?:打印|关闭)(?:本页|此页|窗口|文章|页面|本文)?\s*[\]】)]?$|"
    r"^[\[【(]?\s*(?:打印|收藏|分享|纠错|保存|关闭|复制链接|举报|点赞|转发|在看|评论)(?:\s|[|/\]】)]|$)"
    r"|(?:分享|转发|收藏)(?:到|至|本文|文章|给)|扫一扫|扫码|扫描(?:上方|下方)?二维码|(?:点赞|在看|收藏|评论|"
    r"转发)\s*\(?\d+\)?|语音播报|"
    r"听全文|朗读"
)
NOTICE = re.compile(
    r"^(?:本|此)(?:电子)?邮件|本(?:文|文档|资料|文稿|稿件|内容|文章|站)(?:档|件)?\s*(?:由|为|系|内容|来自|来源于|仅供|版权|所有|"
    r"的?版权|共|不保证|仅|所载|系转载|转载|免费)"
    r"|(?:版权|著作权|所有权|知识产权)(?:归|属|声明|争议|说明|问题)|侵(?:权|犯)[^。]{0,16}(?:删除|联系|告知|"
    r"投诉|请)|免责(?:声明|条款)|"
    r"转载(?:请|须|需|应)?(?:注明|标明|自)"
    r"|(?:免费|点击|立即|全文|文档|付费|点此|Word|word|本文)\s*(?:版)?\s*下载|下载(?:本文|文档|地址|次数|量|"
    r"积分|全文|券|后|该|此|"
    r"word|Word|说明|须知|到)|(?:VIP|会员|积分|金币|下载券|付费|充值|优惠券|百度文库|豆丁|道客巴巴)(?:免费|"
    r"专享|下载|文档|价|可|:|后|\s|"
    r"$|[,。])"
    r"|文档(?:格式|大小|编号|分类|标签|页数|信息|介绍|简介|热度|ID)|(?:文件|资料)(?:大小|格式|类型)\s*:|"
    r"^[•·\s]*\d+(?:\.\d+)?\s*[KMG]B?$|^[•·\s]*\d+\s*页$|(?:在线|内容|文档)(?:预览|阅读)(?:结束|已结束)?$"
    r"|客服\s*(?:QQ|电话|微信|:)|(?:QQ|qq|微信|邮箱|e-?mail)\s*(?:群|号)?\s*:\s*[\w@]|由用户上传|用户上传发布|"
    r"用户(?:自行)?上传|上传(?:者|人|会员)\s*:|收益归属|\d{4}-\d{1,2}-\d{1,2}\s*(?:发布|上传|更新)$|举报(?:该|"
    r"本|此|文档)|"
    r"(?:关键词|关键字|标签|Tags?|tag)\s*:"
    r"|(?:点击|长按|识别|扫描)[^。]{0,14}(?:关注|二维码|蓝字|公众号|订阅)|(?:关注|订阅)[^。]{0,10}(?:公众号|"
    r"我们|本号|微信号)|"
    r"公众号\s*[:“]|点击(?:上方|下方|蓝字|标题)|阅读原文|展开(?:阅读)?全文|剩余\d+|未完待续[^。]*(?:付费|登录)|"
    r"(?:登录|注册)后(?:可|查看|"
    r"阅读|下载)"
    r"|更多(?:精彩|相关|内容|资讯|文章|范文|资料)[^。]{0,20}(?:请|点击|关注|尽在|$|:)|(?:精品|优秀|最新|经典|"
    r"参考)?(?:范文|文秘|公文|"
    r"材料)(?:网|大全|资料网|之家|库)[^。]{0,12}(?:整理|提供|编辑|收集|$)|(?:小编|编者)[^。]{0,12}(?:整理|收集|"
    r"为(?:大家|您|你))|"
    r"(?:仅供|供)(?:大家|您|学习|参考)[^。]{0,10}(?:参考|使用|交流)"
    r"|^广告$|^\[?广告\]?|赞助(?:商)?(?:链接|内容)|https?://|www\.|\.(?:com|cn|net|org)(?:\b|/)",
    re.I,
)
#: Lines that open what follows a speech on a page; behind them nothing of the speech comes.
TAIL = re.compile(
    r"^(?:抄送|抄报|报送|印送|主送|主题词)\s*:|.{0,40}印发$|^(?:公开方式|公开属性|信息公开)\s*:|^本帖|^\d+\s*楼(?:\s|"
    r"$)|^(?:沙发|板凳|"
    r"地板|楼主)\s*[:\s]|(?:登录|注册)后(?:才)?可以|^本邮件|^(?:来自|发自)(?:我的)?|^\d{1,3}\s*条?(?:回帖|回复|跟帖)"
    r"|^[\[【(<■●◆▲\s]*(?:相关(?:文档|文章|阅读|链接|新闻|推荐|资料|内容|信息|附件|报道|范文|热词|稿件|栏目)|"
    r"(?:推荐|延伸|热门|精彩|更多|"
    r"猜你喜欢|扩展|往期|最新|热点|编辑)(?:阅读|文章|文档|推荐|回顾|精选|新闻|资讯|范文|资料|排行|内容)"
    r"|上一?(?:篇|条|页|个)(?:文章|新闻|信息|[:\s]|$)|下一?(?:篇|条|页|个)(?:文章|新闻|信息|[:\s]|$)|前一篇|"
    r"后一篇|猜你喜欢|"
    r"大家都在看|您可能|你可能|看了(?:本文|又看|还看)|为您推荐"
    r"|本文(?:标题|链接|地址|网址|来源|作者|关键词|标签|版权)|(?:原文)?链接(?:地址)?:|原文(?:链接|地址|出处)|"
    r"(?:责任|值班|本期|网络|本文|文字|"
    r"微信)?(?:编辑|责编|编审|审核|校对)\s*(?:[:丨|/]|$)|返回(?:顶部|首页|列表|上页|目录)|(?:网友|发表|最新|"
    r"全部|热门|精选|用户|文章|"
    r"我要|[\u4e00-\u9fff]{2})?(?:评论|留言|跟帖|回复)(?:列表|区|\s*[\(:\d]|$)"
    r"|友情链接|版权(?:所有|声明|归)|copyright|©|主办(?:单位)?\s*:|承办(?:单位)?\s*:|"
    r"(?:技术)?支持(?:单位)?\s*:|联系(?:电话|"
    r"我们|方式|地址|邮箱)|邮(?:政)?编(?:码)?\s*:|(?:单位)?地址\s*:|电话\s*:|传真\s*:|网站标识码|"
    r"[\u4e00-\u9fff]ICP备|"
    r"[\u4e00-\u9fff]公网安备|备案号|建议使用|最佳(?:浏览|分辨率)"
    r"|分享(?:到|至|文章|:|$)|(?:已有)?\d+\s*人?(?:点赞|喜欢|赞过|评论)|点赞\s|赞\s*\(?\d|在看\s*\d*$|打赏|"
    r"收藏\s*\d*$|"
    r"附件(?:下载)?\s*\d*\s*(?:[:.]|$)|声明\s*:|免责声明|特别声明|来源\s*[:丨|]|(?:本文)?来源于|文[/|丨:]\s*\S|图[/|丨:]\s*\S|"
    r"供稿\s*:|撰稿\s*:|作者\s*:|\(?作者(?:系|单位|为)|\(?(?:全文)?(?:完|完结|结束|终)\)?$|-+\s*(?:END|end|完)\s*-+|"
    r"END$|标签\s*:|关键词\s*:|扫一扫|扫描|长按|打印|【?(?:打印|关闭|返回)|举报|广告|声明$)"
    r"|^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}\s*\S{4,40}){2,}|^[\[【(](?:责任)?编辑",
    re.I,
)
#: Notices that are believed even in the middle of the text, on a line of their own.
INNER_NOTICE = re.compile(
    r"^\W{0,4}(?:(?:上下|左右|向[上下左右])?滑动(?:查看|阅读|浏览)?[^。]{0,10}$|[\[【(]?(?:延伸|相关|推荐|"
    r"扩展)(?:阅读|链接|报道|"
    r"新闻)[\]】)]?\s*:?[^。]{0,40}$|[\[【(]?(?:广告|AD)[\])】]?(?:$|[^,。]{0,40}$)|(?:该|本|此)(?:文档|资料|"
    r"内容|文章|文)[^。]{0,12}(?:VIP|会员|付费|登录|下载)[^。]{0,24}。?$|(?:开通|成为|登录|注册)[^。]{0,10}(?:VIP|"
    r"会员)[^。]{0,24}。?$|点击[^。]{0,20}(?:下载|查看|阅读|关注)|(?:本文|本文档|资料|文章|内容)(?:由|来自|"
    r"来源)[^。]{2,30}(?:整理|提供|上传|发布|收集|下载)[^。]{0,12}。?$|更多[^。]{2,20}(?:请|尽在|访问|关注)|(?:VIP|"
    r"会员)[^。]{0,16}(?:下载|免费|专享)|.{0,20}(?:https?://|www\.)\S+.{0,10}$|(?:长按|扫描|"
    r"识别)[^。]{0,12}二维码|(?:浏览|阅读|点击)(?:量|数|次数)?\s*[:(]\s*\d+\)?\s*(?:次)?$|展开(?:阅读)?全文|"
    r"点击(?:此处)?展开|下载文档|收藏本文|(?:上|下)一页(?:\s|$|[|/])|分页[:\s]|.{0,12}版权所有.{0,20}$|"
    r"本页面?已阅读.{0,8}$|"
    r"继续阅读$|加载(?:更多|中).{0,4}$|未经(?:许可|授权|允许|同意)[^。]{0,12}(?:不得|禁止|严禁)转载.{0,4}$)",
    re.I,
)
PAGE_MARK = re.compile(
    r"^(?:[-—–~·•\s]*\d{1,4}[-—–~·•\s]*|第\s*(?:\d{1,4}|"
    r"[一二三四五六七八九十百]+)\s*页(?:\s*[/,，]?\s*共\s*(?:\d{1,4}|[一二三四五六七八九十百]+)\s*页)?|"
    r"共\s*\d{1,4}\s*页|"
    r"\d{1,4}\s*/\s*\d{1,4}|page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[pP]\.?\s*\d{1,4})$",
    re.I,
)
#: An entry of a table of contents: leaders and a page number.
CONTENTS_ENTRY = re.compile(r"(?:…{2,}|\.{4,}|·{4,}|。{4,}|_{4,}|-{6,})\s*\(?\d{1,3}\)?$")
#: Stage directions that are part of the record of a speech, never chrome.
STAGE_DIRECTION = re.compile(
    r"^[(（]\s*(?:热烈|长时间|经久不息)?的?(?:掌声|鼓掌|笑声|全体起立|起立|默哀)[^)）]{0,12}[)）]$"
)

_PLURAL = (
    "同志|秘书长|主任|委员|女士|先生|朋友|同学|老师|乡亲|工友|战友|家长|代表|委员|来宾|嘉宾|同事|同仁|校友|"
    "伙伴|兄弟|姐妹|弟兄|姊妹|孩子|职工|会员|劳模|"
    "员工|团员|队员|同胞|亲友|父老|媒体"
)
_PRAISE = "尊敬|敬爱|亲爱|可爱|敬重|尊贵|可敬"
_VOCATIVE = (
    rf"(?:(?:{_PRAISE})的[^,。:;!?、]{{1,28}}|(?:各位|全体|在座|诸位|与会)[^,。:;!?、]{{1,26}}|"
    rf"[\u4e00-\u9fff]{{0,8}}(?:{_PLURAL})(?:们|同志们)|(?:大会)?(?:副)?(?:主席团|主席|主任|秘书长|主持人|评委|"
    rf"董事长|"
    rf"校长|院长|会长|理事长|社长|馆长|大使|书记|市长|部长)(?:先生|女士|同志|阁下)?|"
    rf"[\u4e00-\u9fff]{{1,4}}(?:同志|先生|女士|阁下|"
    rf"老师)|女士|先生|朋友|大家)"
)
# One vocative, as far as it goes: without the atomic group a row of blanks would be tried in every
# way in which it can be cut into nine.
_ADDRESS = rf"(?>{_VOCATIVE}(?=[、, :!]|\s|大家[^,。:;!?、]{{0,2}}好|$))"
_GREETING = r"大家(?:(?:上午|下午|早上|晚上|中午)?好|[早午晚]安)\s*[!。,:]"
#: The opening address of a speech: vocatives, then a colon or an exclamation mark.
SALUTATION = re.compile(
    rf"{_ADDRESS}(?:(?:[、, ]|,\s)\s*{_ADDRESS}){{0,8}}\s*(?:[:!]|,?\s*{_GREETING})|^{_GREETING}"
)
#: The same, ended by a comma, on a line of its own.
SALUTATION_LINE = re.compile(
    rf"^{_ADDRESS}(?:(?:[、, ]|,\s)\s*{_ADDRESS}){{0,8}}\s*[:!,]$|^{_VOCATIVE}[、,]{_VOCATIVE}$"
    # Whoever comes first («参赛选手、裁判员、同志们:»), the last are addressed.
    r"|^(?:[^,。:;!?、]{1,14}[、, ] *){1,6}(?:[\u4e00-\u9fff]{1,8}们|各位[^,。:;!?、]{1,12})\s*[:!]$"
)


#: Longest line (characters) that can be chrome by its words.
LONGEST_CHROME = 260


# Without one of these a line is no notice; looking for them first makes the full pattern's cost rare.
_NOTICE_HINT = re.compile(
    r"邮件|本文|本站|本资料|本稿|本内容|本文稿|版权|著作权|所有权|产权|侵[权犯]|免责|转载|下载|VIP|会员|积分|金币|"
    r"付费|充值|优惠券|文库|豆丁|道客|文档|文件|"
    r"资料|页$|[KMG]B|预览|阅读|客服|QQ|qq|微信|邮箱|mail|上传|收益|发布|更新|举报|关键[词字]|标签|[Tt]ags?|"
    r"点击|长按|识别|扫描|关注|"
    r"订阅|公众号|展开|剩余|未完|登录|注册|更多|范文|文秘|公文|材料|小编|编者|供|广告|赞助|http|www|\.(?:com|"
    r"cn|net|org)",
    re.I,
)


@lru_cache(maxsize=8192)
def is_chrome(line: str) -> bool:
    """Whether a line (a stripped shadow) is chrome by its words alone; long prose needs the stronger patterns."""
    if len(line) >= LONGEST_CHROME or STAGE_DIRECTION.match(line):
        return False
    if len(line) < 120 and (TAIL.match(line) or CONTENTS_ENTRY.search(line)):
        return True
    if len(line) < 160 and (NAVIGATION.search(line) or COUNTER.search(line) or BYLINE.search(line)):
        return True
    return _NOTICE_HINT.search(line) is not None and NOTICE.search(line) is not None


def is_menu(line: str) -> bool:
    """Whether a line is a row of short links: several words of a few characters, no sentence."""
    words = [word for word in re.split(r"[\s|/>·•]+", line) if word]
    if len(words) < 4 or re.search(r"[。,;!?:、]", line):
        return False
    return 1 < max(map(len, words)) <= 8 and sum(map(len, words)) / len(words) <= 5.5


#: The words with which a speech is over: what stands below them is of the page.
FAREWELL = re.compile(
    r"谢谢|感谢大家|万岁|圆满成功|完了|到此结束|我的(?:讲话|发言|报告)(?:完|结束)"
)
#: The last line of many speeches, with a stop or without.
THANKS = re.compile(r"^(?:再次)?(?:谢谢|感谢)(?:大家|各位|同志们|朋友们|各位领导|各位代表)[!。]?$")
#: What an unfinished sentence has and a name, a title or a link has not: it says «we», tells somebody to do something,
#: ends in a comma, or in a word that wants another.
TALKS = re.compile(
    r"[,、;:]$|(?:和|与|及|的|在|把|对|向|为|以|被|从|让|使|将|要|是|并|而|或|更|不断|进一步)$"
    r"|我们|同志们|(?:^|[,、;])(?:要|必须|应当|坚持|继续|始终|不断|进一步|切实|着力|各级|同时|此外|今后|下一步|"
    r"今年|明年|希望|最后|一方面|另一方面|首先|其次|再次|一是|二是|三是|四是|五是)"
)
