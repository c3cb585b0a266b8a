"""Chinese texts as hypothesis makes them: speeches, the mess around them, and their bytes."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = (
    "工会", "职工", "车间", "师傅", "徒弟", "学校", "今年", "我们", "大家", "一线", "班组", "企业",
    "城市", "服务", "组织", "建设", "发展", "责任", "落实", "困难", "夜校", "工匠", "劳动", "光荣",
    "第一", "一是", "十四五", "2019年", "12%", "三十名", "GDP", "app",
)  # fmt: skip
_NUMBERS = (
    "一、", "二、", "三、", "（一）", "（二）", "(三)", "1.", "2、", "（1）", "①", "一是", "二是", "二要",
    "第一，", "第二，", "首先，", "最后，", "——", "第一部分 ", "其一，", "十二、", "㈠",
)  # fmt: skip
_CHROME = (
    "当前位置：首页 > 讲话 > 正文", "浏览次数：31", "责任编辑：何小满", "相关文档：", "上一篇：没有了", "— 3 —",
    "第 2 页 共 9 页", "图为大会现场", "本文档由用户上传", "2024-05-16 09:31:07", "（热烈鼓掌）", "顾长河",
    "2021年6月18日", "同志们：", "各位代表、同志们：", "在青石市工会代表大会上的讲话", "扫一扫", "目 录",
    "一、把学校办到车间里…………1",
)  # fmt: skip
_ODD = (
    " ", "  ", "\u3000\u3000", "   ", "\u200b", "\u00a0", "\t", "\ufeff", "２０", "Ａ", "<br>", "&nbsp;",
    "<b>", "“", "”", "（", "）", "𠀀", "\x00", "\u202e",
)  # fmt: skip
_STOPS = ("，", "。", "；", "、", "！", "：", "？", "……")

words = st.sampled_from(_WORDS)
numbers = st.sampled_from(_NUMBERS)
chrome_lines = st.sampled_from(_CHROME)
line_ends = st.sampled_from(("\n", "\n\n", "\n　　", "\r\n", "   ", "", "\n \n"))


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A few clauses and a full stop; the words are real, the sense is not."""
    clauses = draw(st.lists(st.lists(words, min_size=2, max_size=6), min_size=1, max_size=4))
    return "，".join("".join(clause) for clause in clauses) + "。"


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """Sentences, perhaps behind a numbering."""
    number = draw(st.one_of(st.just(""), numbers))
    return number + "".join(draw(st.lists(sentences(), min_size=1, max_size=4)))


#: A heading, or a paragraph.
blocks = st.one_of(
    paragraphs(), st.builds(lambda n, w: n + "".join(w), numbers, st.lists(words, max_size=5))
)
#: Clean bodies: paragraphs parted by one newline.
bodies = st.lists(blocks, min_size=1, max_size=14).map("\n".join)

_crumbs = st.one_of(words, numbers, st.sampled_from(_ODD), st.sampled_from(_STOPS))
#: Lines in which anything may stand anywhere.
crumbs = st.lists(_crumbs, max_size=24).map("".join)


@st.composite
def messes(draw: st.DrawFn) -> str:
    """A file as it might be found: speech, chrome and crumbs, parted in any way."""
    pieces = draw(st.lists(st.one_of(blocks, chrome_lines, crumbs), min_size=1, max_size=20))
    return "".join(piece + draw(line_ends) for piece in pieces)


#: Anything at all that can be stored as UTF-8.
any_text = st.text(st.characters(codec="utf-8"), max_size=200)
