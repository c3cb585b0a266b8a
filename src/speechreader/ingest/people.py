"""Names of speakers in the lines around a title: 市总工会党组书记、常务副主席　周砚书."""

from __future__ import annotations

import re

# The surnames of well over 99 % of Chinese people, from public statistics of frequency; simplified and traditional.
_SURNAMES = (
    "巫谷邝铁佟佘巴岳苑敬佴揭亓晋楚佐帅綦岩粟尧慈矫邸冼逯卓覃禤"
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗"
    "凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余"
    "元卜顾孟平黄和穆萧尹"
    "姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高"
    "夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮"
    "龚程嵇邢滑裴陆荣翁荀羊甄"
    "曲家封储靳焦牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索"
    "咸籍赖卓蔺屠蒙池乔阴闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏"
    "浦尚农温别庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍"
    "聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公"
    "肖闫覃牟"
    "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒喻蘇範魯韋馬鳳賀湯羅畢鄔樂時傅齊顧黃蕭計龐紀項閔賈婁顏鍾駱萬盧繆應單諸"
    "龔陸榮儲車寧厲劉葉龍黎賴喬陰聞譚貢勞邊農溫莊晏閻連習魚隆師鞏聶簡饒"
    "豐關遊權蓋"
)
_COMPOUND = (
    "欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|"
    "申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|"
    "司空|令狐|百里|呼延|歐陽|司馬|諸葛"
)
_ANY_NAME = r"[\u4e00-\u9fff] ?[\u4e00-\u9fff](?: ?[\u4e00-\u9fff])?"
_NAME = (
    rf"(?:(?:{_COMPOUND})[\u4e00-\u9fff]{{1,2}}|"
    rf"[{_SURNAMES}] ?[\u4e00-\u9fff](?: ?[\u4e00-\u9fff])?|"
    rf"[\u4e00-\u9fff]{{2,8}}·[\u4e00-\u9fff]{{2,10}})"
)
_OFFICE_END = (
    "书记|主席|主任|市长|省长|县长|区长|镇长|乡长|州长|部长|厅长|局长|处长|科长|院长|校长|园长|会长|理事长|"
    "秘书长|董事长|总经理|总裁|经理|厂长|行长|社长|"
    "台长|队长|团长|站长|所长|司长|盟长|专员|代表|委员|常委|组长|干事长|总干事|负责人|监事长|总工程师|工程师|"
    "教授|院士|博士|主委|法官|检察长|政委|司令员|"
    "总编辑|总编|村长|支书|班长|教师|老师|同志|劳模|工匠|工人|学生|家长|先生|女士|學長|會長|主席|理事長|董事長|"
    "秘書長|鄉長|縣長|市長|校長|院長"
)
_LABEL = (
    r"(?:讲话|报告|演讲|发言|致辞|致词|主讲|宣讲|授课|汇报|述职)(?:人|者|嘉宾|领导|同志)?\s*[::]\s*"
)
#: Words that begin like a name and are none.
_NO_NAMES = frozenset(
    (  # noqa: SIM905 (two hundred short words read better in rows)
        "谢谢 安全 任务 方案 成都 高新 时间 常委 常务 计划 项目 经验 和谐 文件 文化 "
        "文明 全文 全会 全国 全市 全体 全省 全县 全区 高中 代表 方向 方面 石头 金融 "
        "广告 广大 国家 国务院 党组 党委 党员 党建 公司 公开 公告 关于 关注 东方 阅读 "
        "步骤 都市 应用 经济 向前 师生 师范 农业 农村 农民 平安 温暖 明天 时代 项目部 "
        "任职 路线 车间 包装 包括 成绩 成员 成立 成果 水平 水利 云岭 江山 山城 山水 "
        "万众 常规 时刻 解放 宣传 宣传部 宣讲 管理 经营 强化 强调 居民 容易 连续 养老 "
        "红色 游客 权益 相关 终审 须知 空间 单位 来源 作者 编辑 年度 班子 班组 何谓 "
        "何为 何以 通知 通告 通讯 通讯员 都是 后记 国庆 寿宴 田园 花园 华夏 华东 华北 "
        "白皮书 计生 祝福 祝贺 祝词 祝辞 致辞 应邀 应当 席位 古城 易地 边远 庄严 全总 "
        "谈话 谈谈 谈心 利用 向导 荣誉 劳动 劳模 劳务 万州 广州 广东 广西 江苏 江西 "
        "山东 山西 云南 安徽 河南 湖南 宁夏 吉林 江州 党校 师傅 充实 家长 家庭 家园 "
        "家乡 宫殿 束缚 从严 从而 司机 司法 "
    ).split()
)
_MASKED = re.compile(r"[X×xＸ*＊某○]{1,3}")
#: A form of address behind the name.
_ADDRESS = "(?:先生|女士|同志|博士|教授|院士|老师|阁下)?"
_OFFICE = rf"[^,。;!?]{{0,60}}?(?:{_OFFICE_END})(?:\([^)]{{1,12}}\))?"
_ALONE = re.compile(rf"^\(?(?P<name>{_NAME})\s*{_ADDRESS}\)?$")
_BEHIND_BODY = re.compile(rf"^[\u4e00-\u9fff]{{4,40}} +(?P<name>{_NAME}){_ADDRESS}$")
_BEHIND_OFFICE = re.compile(rf"^\(?{_OFFICE}\s*[:、,]?\s*(?P<name>{_NAME}){_ADDRESS}\)?$")
# A blank between office and name makes even a rare surname certain.
_PARTED_FROM_OFFICE = re.compile(rf"^\(?{_OFFICE}(?:\s+|:)(?P<name>{_ANY_NAME}){_ADDRESS}\)?$")
_BEFORE_OFFICE = re.compile(
    rf"^\(?(?P<name>{_NAME})(?:\s+|,|\()[^,。;!?]{{2,40}}?(?:{_OFFICE_END})\)?$"
)
_LABELLED = re.compile(
    rf"{_LABEL}(?:[^,。;!?:]{{0,50}}?(?:{_OFFICE_END}))?\s*(?P<name>{_NAME}){_ADDRESS}"
    r"(?=\s|$|[,。;()\[]|来源|时间|日期|发布)"
)
# «报告人:铁路工务段 桥隧工 马铁山»: behind a label, the last word parted by a blank is the name.
_LABELLED_LAST = re.compile(rf"^{_LABEL}[^,。;!?:]{{1,30}}\s(?P<name>{_NAME}){_ADDRESS}$")
_BEHIND_TITLE = re.compile(rf"\((?P<name>{_NAME})\)$")
_IN_TITLE = re.compile(
    rf"^(?:[^,。;:]{{0,30}}?(?:{_OFFICE_END})\s*)?(?P<name>{_NAME})\s*(?:同志|书记|主席|主任|市长|省长|县长|"
    rf"区长|镇长|部长|局长|院长|校长|会长|理事长|秘书长|董事长|总经理|厅长|代表|教授|院士|先生|"
    rf"女士)?(?:\([^)]*\))?(?:在|于|出席|:|参加|致)"
)


_INSTITUTION = re.compile(
    r"[总上的部局市县区省院厂处办委网站社报科组团室]$|(?:工|学|协|商|委|年|大|全|理|联|总|董|监|党|团|议|晚|例|"
    r"集|展|次|届)会$"
)


def find_speaker(line: str) -> str | None:
    """The name in a line that holds nothing but a name, perhaps with an office or a label; None otherwise.

    `line` is a stripped shadow of a line between title and speech, or below the speech.
    """
    for pattern in (
        _LABELLED,
        _LABELLED_LAST,
        _ALONE,
        _BEHIND_OFFICE,
        _PARTED_FROM_OFFICE,
        _BEFORE_OFFICE,
        _BEHIND_BODY,
    ):
        match = pattern.search(line)
        if match is not None and (name := _checked(match.group("name"))):
            return name
    return None


def find_speaker_in_title(title: str) -> str | None:
    """The name in front of «在…会议上的讲话», with or without an office, or in brackets behind it."""
    match = _IN_TITLE.match(title) or _BEHIND_TITLE.search(title)
    return _checked(match.group("name")) if match is not None else None


def _checked(name: str) -> str | None:
    bare = name.replace(" ", "")
    if bare in _NO_NAMES or bare[:2] in _NO_NAMES or _MASKED.search(bare) or len(bare) < 2:
        return None
    if re.search(rf"(?:{_OFFICE_END})$", bare) or _INSTITUTION.search(bare):
        return None
    return bare
