"""Words that only join and point (虚词): with whatever word they stand, they say little."""

from __future__ import annotations

_WORDS = """
的 地 得 了 着 过 们 吗 呢 吧 啊 之 其 所 者 等 个
和 与 及 跟 同 并 且 而 或 但 则 若 如 因 既 又 也 都 就 还 再 更 很 不 没
在 是 有 把 将 为 以 对 从 向 到 由 于 往 至 给 比 按 被 让 使 要 来 去 能 会 可 应 须
这 那 此 该 各 每 某 我 你 他 她 它 中 上 下 里 内 外 前 后 时
我们 你们 他们 她们 它们 自己 大家 这个 那个 这些 那些 这样 那样 这里 那里 其中 其他 其它
什么 怎么 如何 一个 一些 一种 方面 的话 等等
以及 并且 而且 或者 但是 不过 然而 因为 所以 因此 由于 如果 虽然 即使 只要 只有 无论 不管
不仅 不但 同时 此外 另外 还有 对于 关于 根据 按照 通过 随着 为了 除了
以来 之间 之中 之后 之前 以后 以前 以上 以下 以内 以外
已经 正在 可以 能够 没有 不是 就是 也是 还是 都是 不能 不会 非常 十分 更加 既要 又要 还要 也要 都要 就要
"""
FUNCTION_WORDS = frozenset(_WORDS.split())


def is_function_word(word: str) -> bool:
    """Whether a word, in simplified characters, only joins or points, such as 的, 了, 和."""
    return word in FUNCTION_WORDS
