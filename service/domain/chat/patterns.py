"""The words of requests, Chinese and English."""

from __future__ import annotations

import re

_DIGITS = {word: number for number, word in enumerate("零一二三四五六七八九十")} | {"两": 2}
_ENGLISH_NUMBERS = "zero one two three four five six seven eight nine ten".split()
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()
NUMERALS = _DIGITS | {
    word: number for words in (_ENGLISH_NUMBERS, _ORDINALS) for number, word in enumerate(words)
}
HUNDREDS = {f"{digit}百": number * 100 for digit, number in _DIGITS.items() if number}
_NUMBER = rf"(\d{{1,4}}|[一二两三四五六七八九十]|{'|'.join(_ENGLISH_NUMBERS[1:])})"
_ORDINAL = rf"(\d{{1,3}})(?:st|nd|rd|th)|({'|'.join(_ORDINALS[1:])})"

TRANSLATE = re.compile(r"翻译|译成|译为|译一下|译出|译文|英译|\btranslat", re.IGNORECASE)
HEADLINE = re.compile(r"标题|题目|\bheadline|\btitle\b(?!s)", re.IGNORECASE)
ONE_SENTENCE = re.compile(r"一句话|\b(?:one|a single|single|1)[\s-]sentence\b", re.IGNORECASE)
POINTS = re.compile(
    rf"(?<![短长多少细早晚快慢第]){_NUMBER}\s*(?:个|条|大|句)?\s*(?:要点|重点|看点|点|条|句话|话)|"
    rf"\b{_NUMBER}[\s-]*(?:[a-z]+\s+){{0,2}}(?:bullets?|points?|takeaways?|sentences)\b",
    re.IGNORECASE,
)
ANY_POINTS = re.compile(r"要点|重点|\bbullet|\bkey points|\btakeaways", re.IGNORECASE)
WORDS = re.compile(
    r"(\d{1,4}|[一二两三四五六七八九]百)\s*(?:个|来|多)?\s*(?:汉字|字|单词|词)|"
    r"(\d{1,4})[\s-]*(?:words?|characters|chars)\b",
    re.IGNORECASE,
)
SUMMARISE = re.compile(
    r"摘要|概括|概述|总结|小结|简报|简述|归纳|提炼|提要|梗概|大意|主要内容|"
    r"讲了什么|说了什么|讲的是什么|说的是什么|"
    r"\bsummar|\bbrief\b|\btl;?dr|\bgist\b|\boverview\b|\bin short\b|\brecap\b|"
    r"\bwhat (?:is|was) (?:this|it|the \w+) about",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"人物|谁|哪些人|哪些领导|哪几位|人名|姓名|名单|职务|头衔|与会(?:人员|领导)|出席(?:人员|领导)|"
    r"\bwho\b|\bpeople\b|\bnames\b|\btitles\b|\bofficials\b|\bpersons?\b|\battend(?:ees|ance)\b|\bparticipants\b",
    re.IGNORECASE,
)
_SOURCE_ZH = r"(?:原文|原话|出处|来源|依据)"
_SOURCE_EN = r"(?:original|source|chinese|quote|citation)"
ORIGINAL = re.compile(
    rf"第\s*{_NUMBER}\s*(?:点|条|个|句).{{0,8}}{_SOURCE_ZH}|{_SOURCE_ZH}.{{0,8}}第\s*{_NUMBER}\s*(?:点|条|个|句)|"
    rf"{_SOURCE_EN}.{{0,30}}(?:point|item|bullet)\s*(?:no\.?\s*)?#?{_NUMBER}\b|"
    rf"(?:point|item|bullet)\s*(?:no\.?\s*)?#?{_NUMBER}\b.{{0,24}}{_SOURCE_EN}|"
    rf"{_SOURCE_EN}.{{0,30}}(?:{_ORDINAL})\s+(?:point|item|bullet)|"
    rf"(?:{_ORDINAL})\s+(?:point|item|bullet).{{0,24}}{_SOURCE_EN}",
    re.IGNORECASE,
)
ALL_ORIGINALS = re.compile(
    rf"(?:给|看|显示|出示|附|列出|对应|各点|每点|每条).{{0,8}}{_SOURCE_ZH}|^{_SOURCE_ZH}\W*$|"
    r"\b(?:original|source) (?:chinese|sentences?|text)\b|\bcite\b|\bcitations?\b",
    re.IGNORECASE,
)
SHORTER = re.compile(
    r"短一?[点些]|短些|更短|再短|简短|简洁|精简|更精炼|太长|压缩|缩短|少一点|"
    r"\bshort(?:er|en)\b|\bmore concise\b|\bcondense\b|\btoo long\b|\bbriefer\b|\btighter\b|"
    r"\bcut it down\b",
    re.IGNORECASE,
)
LONGER = re.compile(
    r"详细|更长|长一点|再长|多一点|展开|"
    r"\blonger\b|\bmore detail|\bin detail\b|\bexpand\b|\belaborate\b",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"再来|重(?:写|做|来|新)|再(?:写|做)|\bagain\b|\bredo\b|\bregenerate\b", re.IGNORECASE
)
TERM = re.compile(
    r"(?:什么是|什么叫|何谓|何为|解释(?:一下)?|说明(?:一下)?)\s*[“\"「']?(?P<a>[^”\"」'？?。，,\n]{2,30})|"
    r"[“\"「']?(?P<b>[^”\"」'？?。，,：:\n]{2,30}?)[”\"」']?\s*"
    r"(?:是什么意思|什么意思|怎么翻译?|如何翻译?|应译为?什么|"
    r"的?(?:标准|规范|官方)?(?:英文|英语|英译|译法)(?:名称)?(?:是什么|是啥|怎么(?:说|写))?\s*[？?]?$|"
    r"用英[语文]怎么(?:说|写)|指的?是?什么)|"
    r"(?:what (?:is|does|are)|explain|define|"
    r"how (?:do|would|should) (?:you|i|we) (?:say|translate|render)|"
    r"(?:english|translation|meaning) (?:for|of))\s+(?:the\s+)?(?:term\s+|phrase\s+)?"
    r"[“\"「']?(?P<c>[\u3400-\u9fff][^”\"」'?]{0,30}?)[”\"」']?"
    r"(?:\s+mean)?(?:\s+in english)?\s*[?.]?$",
    re.IGNORECASE,
)
NO_TERM = re.compile(
    r"^(?:这|那|本|该|此|以下|下面|上面|上述|文章|新闻|全文|原文|第|请|把|将|它|会议)|文章$|新闻$|会议$|内容$"
)
ENGLISH = re.compile(r"英文|英语|英译|\benglish\b", re.IGNORECASE)
CHINESE = re.compile(r"中文|汉语|\bchinese\b(?! (?:news|article|text))", re.IGNORECASE)
OTHER_LANGUAGE = re.compile(
    r"法[语文]|德[语文]|日[语文]|俄[语文]|韩[语文]|西班牙[语文]|阿拉伯[语文]|葡萄牙[语文]|意大利[语文]|越南[语文]|泰[语文]|"
    r"\b(?:french|german|japanese|russian|korean|spanish|arabic|portuguese|italian|vietnamese|thai|hindi)\b",
    re.IGNORECASE,
)
FILLER = re.compile(
    r"请|麻烦|帮忙|帮我|帮|给我|给|你|您|我|能不能|能否|可否|可以|能|把|将|对|用|以|按|的|了|吗|呢|吧|啊|一下|这篇|这则|"
    r"这段|这条|这个|这些|这|那|本文|此文|该文|本|该|以下|下面|下列|上面|上述|如下|前面|后面|内容|全文|文章|新闻|报道|文本|文字|材料|"
    r"稿件|稿子|原文|段落|段|成|为|到|做|写出|写|出|列出|列|找出|找|提取|一份|一个|一篇|一段|一则|并|和|及|与|中的|里的|中|里|"
    r"简体|不超过|不要超过|不多于|控制在|左右|以内|之内|内|大约|约|约为|主要|核心|关键|先|再|后|有哪些|有|是|都|全部|所有|哪些|什么|"
    r"主持|出席|参加|讲话"
)
NUMBERS = re.compile(r"\d+|[一二两三四五六七八九十百]+\s*(?:个|条|点|句|份|字)?")
OPENINGS = re.compile(r"^\s*(?:请|帮|麻烦|劳驾|用|把|将|给我|给出|能否|能不能|可否|可以)")
ABOUT_THE_ARTICLE = re.compile(
    r"这篇|这则|这条|本文|此文|文章|新闻|报道|上文|下文|以上|以下|上述|文中"
)
HEADLINE_QUESTION = re.compile(r"\s*(?:为什么|为何|为啥|如何|怎样|怎么|何以|缘何|何为)")
ABOUT_US = re.compile(
    r"(?:你|您)(?:是谁|叫什么|会什么|能做什么)|\bwho are you\b|\byour name\b", re.IGNORECASE
)
