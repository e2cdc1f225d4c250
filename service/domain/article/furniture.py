"""What on a news page is not the article: notices, links, credits, captions."""

from __future__ import annotations

import re

_RULES = (
    (
        "copyright",
        r"版权(?:与|所有|声明|归)|著作权|©|未经.{0,12}(?:授权|许可|允许).{0,30}(?:转载|使用)",
    ),
    ("copyright", r"(?:声明|免责声明)\s*[:：]?\s*$|^免责声明|^(?:特别|郑重)?声明[:：]"),
    (
        "copyright",
        r"凡本(?:网|站|报|文)?.{0,8}(?:注明|标注|转载)|转载(?:请|须|自|目的)|违反上述声明",
    ),
    (
        "copyright",
        r"(?:自行|独家)?(?:承担|追究).{0,12}法律责任|(?:版权|知识产权)信息|被授权人|授权书",
    ),
    ("copyright", r"请在.{0,20}(?:\d+|三十)日内(?:与|进行|联系)|如有侵权|侵权(?:方|必究)"),
    (
        "credits",
        r"^[（(]?\s*(?:责任编辑|责编|编辑|校对|审核|监制|值班编委|编审|美编|制图|终审|统筹)\s*[:：/]",
    ),
    (
        "links",
        r"^(?:相关新闻|相关阅读|相关报道|相关链接|延伸阅读|更多新闻|推荐阅读|热门推荐|猜你喜欢|精彩推荐)",
    ),
    (
        "links",
        r"^(?:上一篇|下一篇|上一页|下一页|返回(?:首页|顶部)|首页\s*[>＞]|当前位置|您(?:现在)?(?:的|所在)位置)",
    ),
    (
        "links",
        r"^(?:分享(?:到|至)?|打印|关闭(?:窗口)?|收藏|【?字体|字号|点击|扫码|扫一扫|关注我们|微信|微博|纠错|评论)",
    ),
    ("links", r"^(?:http|www\.)\S+$"),
    (
        "caption",
        r"^(?:▲|△|↑|↓|图为|资料图|图片来源|图/|摄影[:：])|[（(](?:资料图|.{0,8}记者.{2,8}摄)[)）]\s*$|^.{0,60}\s摄$",
    ),
    ("notice", r"^[〔\[【（(]?\s*本文为?(?:演示|示例).{0,40}(?:虚构|样稿)"),
    (
        "contact",
        r"^(?:联系电话|电话|传真|邮编|地址|邮箱|E-?mail|投稿)[:：]|ICP备|公网安备|许可证(?:编?号)",
    ),
)
_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _RULES)
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}|[一二三四五六七八九十])\s*[、.．]")
_CREDIT_TAIL = re.compile(
    r"\s*[（(\[【](?:责任编辑|责编|编辑)[:：]\s*[^)）\]】]{1,20}[)）\]】]\s*$"
)


def furniture_kind(line: str) -> str | None:
    """Say what kind of furniture a line is, or ``None`` when it may be the article."""
    stripped = line.strip()
    head = stripped[:160]
    for kind, pattern in _COMPILED:
        if pattern.search(head):
            return kind
    return None


def is_numbered(line: str) -> bool:
    """Say whether a line begins like an item of a numbered notice."""
    return _NUMBERED.match(line) is not None


def credit_tail(line: str) -> int:
    """Return where a line's trailing （责编：…） begins; the line's length when it has none."""
    found = _CREDIT_TAIL.search(line)
    return found.start() if found else len(line)
