"""Shadows: texts folded one character to one character, so that a place in the shadow is a place in the text.

Patterns are written once, for simplified characters and ASCII punctuation, and are matched on the shadow;
the text itself is never changed by it (CLREQ and GB/T 15834 leave width to the typesetter, sources do not).
"""

from __future__ import annotations

import re

#: Every character that a reader sees as a blank, newline excepted.
BLANK = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
#: Han characters: unified ideographs with extensions, compatibility forms and the round zero.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
#: Marks that end a sentence, in a shadow.
SENTENCE_END = "。!?…"
#: Closing marks that may follow the end of a sentence and belong to it.
CLOSING = "”’」』》〉)]】"

_TRADITIONAL = (
    "辭詞誌啟紙韻閩滬贛遼漢粵講話報導發佈時間來網頁產業會員長書記黨組織總務處辦廳區縣鎮鄉親師學術論題讀點擊數閱"
    "覽瀏錄號開閉詞賀獻談說動關於聯繫創進強優勢實際這個們與為對現當後從眾東財經濟貿"
    "國臺灣華醫護衛農漁勞資訊電視廣場園圖館義團隊營運轉換變項計劃規則構築樣標準據歷屆選舉請謝賓鄰願節慶紀權責編"
    "輯審達評價獎勵簡體檢線傳專欄連結鏈載複製貼戶註冊購買費"
    "積詢問應該無須還見觀難確認續終條約證職僑誼愛夢遠鐘樓橋樑滿懷負擔壓態邁兩岀誠競賽協調執參並樹範環雜億萬餘隻"
    "斷極彙頒給單備廠層樂頻檔歡訪礙攝譯籤尋誌監統稅郵碼讚訂"
    "頭語種類綜幾穫謂壇齊歲險壯雙獨緊錯舊雖兒聲響盡寶靈寫葉養憂慮減壞爭質慣預煙辯誰誤謹鄧鄭劉陳張楊黃趙吳孫馬羅"
    "許韓馮鄒蔣蕭蘇閻盧賈鍾譚陸顧龍錢湯賴"
)
_SIMPLIFIED = (
    "辞词志启纸韵闽沪赣辽汉粤讲话报导发布时间来网页产业会员长书记党组织总务处办厅区县镇乡亲师学术论题读点击数阅"
    "览浏录号开闭词贺献谈说动关于联系创进强优势实际这个们与为对现当后从众东财经济贸"
    "国台湾华医护卫农渔劳资讯电视广场园图馆义团队营运转换变项计划规则构筑样标准据历届选举请谢宾邻愿节庆纪权责编"
    "辑审达评价奖励简体检线传专栏连结链载复制贴户注册购买费"
    "积询问应该无须还见观难确认续终条约证职侨谊爱梦远钟楼桥梁满怀负担压态迈两出诚竞赛协调执参并树范环杂亿万余只"
    "断极汇颁给单备厂层乐频档欢访碍摄译签寻志监统税邮码赞订"
    "头语种类综几获谓坛齐岁险壮双独紧错旧虽儿声响尽宝灵写叶养忧虑减坏争质惯预烟辩谁误谨邓郑刘陈张杨黄赵吴孙马罗"
    "许韩冯邹蒋萧苏阎卢贾钟谭陆顾龙钱汤赖"
)


def _shadow_table() -> dict[int, str]:
    table = {ord(t): s for t, s in zip(_TRADITIONAL, _SIMPLIFIED, strict=True)}
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    blanks = [0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
    table |= dict.fromkeys(blanks, " ")
    table |= {ord(c): "—" for c in "―─━–‒"}
    table |= {ord(c): "“" for c in "「『〝"} | {ord(c): "”" for c in "」』〞"}
    return table | {ord("﹕"): ":", ord("︰"): ":", ord("∶"): ":", ord("﹐"): ",", ord("﹒"): "."}


_SHADOW = _shadow_table()
_BLANKS = re.compile(f"[{BLANK}\n]+")


def shadow(text: str) -> str:
    """`text` with traditional characters of the rules' vocabulary, full-width forms and odd blanks folded.

    The result has the same length: shadow[i] stands for text[i]. Both corner and curly quotes become “ ”,
    full-width colons, commas and brackets their ASCII forms; 。 and 、 stay.
    """
    return text.translate(_SHADOW)


def visible(text: str) -> str:
    """`text` in one line for a list or a terminal: control and direction marks and lone surrogates written out."""
    return "".join(
        c if c.isprintable() or c == "\u3000" else c.encode("unicode_escape").decode() for c in text
    )


def squeeze(text: str) -> str:
    """`text` without any blank or newline: what stays the same when only the layout changes."""
    return _BLANKS.sub("", text)


def count_characters(text: str) -> int:
    """Number of characters without blanks and newlines, the length that Chinese readers mean."""
    return len(squeeze(text))
