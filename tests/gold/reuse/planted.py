"""Pairs of texts with known reuse, made from the bundled speeches.

Two backgrounds of unrelated sentences get passages planted into them: a source sentence into one, an edited
form of it into the other, a third of them crossing, with set phrases scattered over both as hard negatives.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from speechreader.text.words import word_starts

SPEECHES = Path(__file__).resolve().parents[3] / "corpus" / "speeches"
#: Two background sentences with so long a piece in common are reuse themselves.
REPEATED = 5

#: What everybody says: no reuse, wherever it stands. Some stand in the bundled list, some in no list.
FORMULAS = (
    "在市委和省总工会的坚强领导下", "全面贯彻党的二十大精神", "坚持以职工为中心的工作导向",
    "保持和增强政治性先进性群众性", "团结带领广大职工", "深刻领悟两个确立的决定性意义", "增强四个意识",
    "坚定四个自信", "做到两个维护", "大力弘扬劳模精神劳动精神工匠精神", "构建和谐劳动关系",
    "推动高质量发展", "以党的创新理论为指导", "进一步全面深化改革", "产业工人队伍建设改革",
    "听党话跟党走", "为实现中华民族伟大复兴而奋斗", "真抓实干埋头苦干", "不断增强获得感幸福感安全感",
    "以钉钉子精神抓好落实", "统筹发展和安全", "牢牢守住安全底线", "全面从严治党", "以人民为中心的发展思想",
    "稳中求进工作总基调", "凝心聚力开拓创新", "贯彻落实党中央决策部署", "切实维护职工合法权益",
)  # fmt: skip

#: The same that no list knows: one in twenty of the phrases written for the list, drawn at random and kept out of it.
STRANGERS = (
    "不负重托不辱使命", "与先进地区相比还有较大差距", "严格落实河长制", "主动服务和融入新发展格局",
    "今天召开这次会议", "今天我们在这里隆重举行", "今年是中华人民共和国成立七十周年",
    "以学铸魂以学增智以学正风以学促干", "以改革创新精神推进工会工作", "以昂扬的斗志", "以良好的精神状态",
    "传承红色基因赓续红色血脉", "保持昂扬向上的精神状态", "保持经济平稳健康发展", "保障粮食安全",
    "做到心中有数", "做好职工法律援助工作", "充分发挥主体作用", "充分发挥主观能动性", "全国文明城市",
    "全市广大职工", "全面完成各项工作任务", "全面推进依法治国", "切实为基层减负", "切实履行好维权服务基本职责",
    "切实帮助职工群众解决实际困难", "刚才几位同志作了很好的发言", "创新能力不断提升", "加大宣传力度",
    "加强女职工工作", "加强工会干部队伍建设", "发展壮大县域经济", "发挥典型引路作用", "取得重要进展",
    "各位领导各位来宾", "回顾过去五年的工作", "团结一心奋力拼搏", "在此我代表市总工会",
    "在省委省政府和市委的坚强领导下", "坚定不移走中国特色社会主义道路", "坚定文化自信", "坚持改革创新",
    "坚持正确政治方向", "坚持生态优先绿色发展", "坚持长短结合", "城镇调查失业率", "培育专精特新企业",
    "培育高素质劳动者大军", "大众创业万众创新", "完善立体化社会治安防控体系", "实施城市更新行动",
    "实现社会全面进步", "尊敬的各位领导同志们朋友们", "居民收入增长与经济增长基本同步",
    "建设社会主义现代化新征程", "开创各项事业发展新局面", "开创各项工作新局面", "开展各种形式的劳动和技能竞赛",
    "弘扬社会主义核心价值观", "强化宣传引导", "形势逼人不进则退", "心往一处想劲往一处使", "心怀国之大者",
    "我们也要清醒看到存在的问题和不足", "打造特色亮点", "扩大中等收入群体", "把职工群众的冷暖放在心上",
    "担当作为狠抓落实", "持续优化发展环境", "持续改善生态环境质量", "推动学前教育普及普惠发展",
    "推动工会改革向纵深发展", "推动职工之家建设", "推动走深走实", "推进互联网加工会普惠服务", "提升综合竞争力",
    "新就业形态劳动者", "新情况新问题层出不穷", "新机遇新挑战", "根治拖欠农民工工资",
    "深入推进职工技术创新活动", "深化放管服改革", "确保政令畅通令行禁止", "离不开市委的坚强领导",
    "组织动员广大职工建功立业", "职工主力军作用进一步发挥", "职工合法权益得到有效维护",
    "致以节日的祝贺和诚挚的问候", "营造人人参与人人尽责的良好局面", "营造浓厚舆论氛围",
    "规范有序公正合理互利共赢和谐稳定", "让我们以更加饱满的热情", "贯彻落实党中央国务院决策部署",
    "过去的一年是极不平凡的一年", "进一步完善制度", "重实际说实话办实事", "锲而不舍驰而不息",
    "问需于民问计于民", "需求收缩供给冲击预期转弱三重压力",
)  # fmt: skip


class Piece(NamedTuple):
    """A stretch of one text (code points) that was planted there."""

    start: int
    end: int


@dataclass(frozen=True)
class Link:
    """Planted reuse: what kind of edit leads from one side to the other."""

    kind: str
    a: Piece
    b: Piece


@dataclass(frozen=True)
class Planted:
    """A pair of texts with all that is known of it."""

    a: str
    b: str
    links: list[Link]
    formulas: tuple[list[Piece], list[Piece]]


def body(path: Path) -> str:
    return path.read_text("utf-8").split("\n---\n", 1)[1].strip()


@cache
def texts() -> tuple[str, ...]:
    return tuple(body(path) for path in sorted(SPEECHES.glob("*.md")))


@cache
def sentences() -> tuple[str, ...]:
    """All sentences of the corpus that are no headings and long enough to say something."""
    found = (
        sentence
        for text in texts()
        for line in text.split("\n")
        for sentence in re.findall(r"[^。！？；]+[。！？；]", line)
    )
    return tuple(dict.fromkeys(s for s in found if 14 <= len(s) <= 120 and "谢谢" not in s))


@cache
def vocabulary() -> tuple[str, ...]:
    words = (word for sentence in sentences()[::3] for word in words_of(sentence))
    return tuple(dict.fromkeys(word for word in words if len(word) == 2 and word.isalpha()))


@cache
def words_of(sentence: str) -> tuple[str, ...]:
    return tuple(sentence[i:j] for i, j in pairwise(sorted(word_starts(sentence))))


def pieces_of(sentence: str) -> set[str]:
    bare = re.sub(r"\W", "", sentence)
    return {bare[i : i + REPEATED] for i in range(len(bare) - REPEATED + 1)}


class Unrelated:
    """Deals out sentences of which no two have a long piece in common."""

    def __init__(self, rng: random.Random, phrases: Sequence[str] = FORMULAS) -> None:
        self._pool = list(sentences())
        rng.shuffle(self._pool)
        self._seen: set[str] = {piece for phrase in phrases for piece in pieces_of(phrase)}

    def deal(self, characters: int) -> list[str]:
        dealt: list[str] = []
        while characters > 0 and self._pool:
            sentence = self._pool.pop()
            pieces = pieces_of(sentence)
            if pieces.isdisjoint(self._seen):
                self._seen |= pieces
                dealt.append(sentence)
                characters -= len(sentence)
        return dealt


# ── edits


def substituted(sentence: str, share: float, rng: random.Random) -> str:
    """`share` of the characters replaced, word by word."""
    words = list(words_of(sentence))
    order = [i for i, word in enumerate(words) if word.isalpha() and len(word) > 1]
    rng.shuffle(order)
    left = share * len(sentence)
    for i in order:
        if left <= 0:
            break
        left -= len(words[i])
        words[i] = rng.choice(vocabulary())
    return "".join(words)


def repunctuated(sentence: str, rng: random.Random) -> str:
    inside = "".join(rng.choice("，；、") if c in "，；、" else c for c in sentence[:-1])
    return inside.replace("“", "").replace("”", "") + rng.choice("。；！")


def renumbered(sentence: str, rng: random.Random) -> str:
    return re.sub(r"\d", lambda _: str(rng.randint(1, 9)), sentence)


def indel(sentence: str, rng: random.Random) -> str:
    """A few words taken out and a few put in."""
    words = list(words_of(sentence))
    for _ in range(max(1, len(words) // 10)):
        del words[rng.randrange(len(words) - 1)]
    for _ in range(max(1, len(words) // 10)):
        words.insert(rng.randrange(len(words)), rng.choice(vocabulary()))
    return "".join(words)


def reordered(sentence: str, rng: random.Random) -> str:
    clauses = re.split("[，；]", sentence[:-1])
    if len(clauses) < 2:
        return sentence
    while (shuffled := rng.sample(clauses, len(clauses))) == clauses:
        pass
    return "，".join(shuffled) + sentence[-1]


def split_or_merged(sentence: str, rng: random.Random) -> str:
    """Some commas made full stops."""
    return "".join("。" if c == "，" and rng.random() < 0.6 else c for c in sentence)


def heavy(sentence: str, rng: random.Random) -> str:
    return reordered(substituted(sentence, 0.2, rng), rng)


Edit = Callable[[str, random.Random], str]
EDITS: dict[str, Edit] = {
    "exact": lambda s, _: s,
    "punct": repunctuated,
    "number": renumbered,
    "sub10": lambda s, rng: substituted(s, 0.1, rng),
    "sub20": lambda s, rng: substituted(s, 0.2, rng),
    "sub35": lambda s, rng: substituted(s, 0.35, rng),
    "indel": indel,
    "reorder": reordered,
    "split": split_or_merged,
    "heavy": heavy,
}
KINDS = (*EDITS, "section", "mixed", "partial")


def fits(kind: str, sentence: str) -> bool:
    if kind == "number":
        return bool(re.search(r"\d.*\d", sentence))
    if kind in ("reorder", "split", "heavy"):
        return len(re.findall("[，；]", sentence)) >= 2
    return len(sentence) >= 20


def edited_section(sentences_: list[str], rng: random.Random) -> str:
    light = ("exact", "punct", "sub10", "indel", "exact")
    return "".join(EDITS[rng.choice(light)](s, rng) for s in sentences_)


# ── planting


#: Words of a text; the key of what is planted there, and where in the words it stands, if not all of them are it.
Unit = tuple[str, str | None, tuple[int, int] | None]


class Text:
    """A text in the making: units that are background or planted, joined into paragraphs."""

    def __init__(self, units: list[Unit], rng: random.Random) -> None:
        self.words = ""
        self.places: dict[str, Piece] = {}
        for words, key, inner in units:
            start = len(self.words)
            if key is not None:
                low, size = inner or (0, len(words))
                self.places[key] = Piece(start + low, start + low + size)
            self.words += words + ("\n" if rng.random() < 0.2 else "")


def inside(host: str, guest: str, key: str, rng: random.Random) -> Unit:
    """A unit in which `guest` stands in the middle of the sentence `host`."""
    words = words_of(host)
    at = len("".join(words[: rng.randint(1, max(1, len(words) - 2))]))
    return host[:at] + guest + host[at:], key, (at, len(guest))


def plant(seed: int, length: int, share: float, *, phrases: Sequence[str] = FORMULAS) -> Planted:
    """A pair of `length` characters each, `share` of them reused, with some of the set `phrases` in both."""
    rng = random.Random(f"{seed} {length} {share}")
    dealer = Unrelated(rng, phrases)
    planted = list(_planted(dealer, int(length * share), KINDS, rng))
    grounds = [dealer.deal(int(length * (1 - share))) for _ in range(2)]
    said = rng.sample(phrases, min(length // 700, len(phrases)))
    a, b = (_side(number, grounds[number], planted, said, dealer, rng) for number in range(2))
    links = [
        Link(kind, a.places[str(i)], b.places[str(i)]) for i, (kind, _, _) in enumerate(planted)
    ]
    known = [[p for k, p in side.places.items() if k[0] == "f"] for side in (a, b)]
    return Planted(a.words, b.words, links, (known[0], known[1]))


def _side(
    number: int,
    ground: list[str],
    planted: list[tuple[str, str, str]],
    phrases: list[str],
    dealer: Unrelated,
    rng: random.Random,
) -> Text:
    """The first or the second text; in the second a third of what was planted stands out of order."""
    units: list[Unit] = [(sentence, None, None) for sentence in ground]
    keyed = [(str(i), link[1 + number], link[0]) for i, link in enumerate(planted)]
    if number == 1:
        crossing = [i for i in range(len(keyed)) if rng.random() < 0.33]
        swapped = dict(zip(crossing, rng.sample(crossing, len(crossing)), strict=True))
        keyed = [keyed[swapped.get(i, i)] for i in range(len(keyed))]
    places = sorted(rng.sample(range(len(units) + len(keyed)), len(keyed)))
    hosts = dealer.deal(60 * sum(kind == "partial" for _, _, kind in keyed) + 60 * len(phrases))
    for place, (key, words, kind) in zip(places, keyed, strict=True):
        hosted = kind == "partial" and hosts
        units.insert(place, inside(hosts.pop(), words, key, rng) if hosted else (words, key, None))
    for i, phrase in enumerate(phrases[: len(hosts)]):
        units.insert(rng.randrange(len(units) + 1), inside(hosts.pop(), phrase, f"f{i}", rng))
    return Text(units, rng)


def _planted(
    dealer: Unrelated, characters: int, kinds: tuple[str, ...], rng: random.Random
) -> Iterator[tuple[str, str, str]]:
    """(kind, words of one side, words of the other) until there are enough."""
    turn = rng.randrange(len(kinds))
    while characters > 0:
        kind = kinds[turn % len(kinds)]
        turn += 1
        link = _one(dealer, kind, rng)
        if link is None:
            return
        characters -= len(link[0])
        words = link if rng.random() < 0.5 else link[::-1]
        yield kind, *words


def _one(dealer: Unrelated, kind: str, rng: random.Random) -> tuple[str, str] | None:
    if kind == "section":
        source = dealer.deal(180)
        return ("".join(source), edited_section(source, rng)) if source else None
    for _ in range(60):
        dealt = dealer.deal(1)
        if not dealt:
            return None
        sentence = dealt[0]
        if not fits(kind, sentence):
            continue
        if kind == "partial":
            bare = max(re.split("[，；：。！？]", sentence), key=len)
            if len(bare) >= 12:
                return bare[:24], bare[:24]
        elif kind == "mixed":
            first, second = rng.sample([e for k, e in EDITS.items() if k != "exact"], 2)
            return sentence, second(first(sentence, rng), rng)
        else:
            return sentence, EDITS[kind](sentence, rng)
    return None
