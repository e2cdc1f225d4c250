"""Bytes become text whatever their encoding; what is no text is refused."""

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.article import parse_article
from service.domain.errors import BinaryData, NoChinese, TextTooLarge, UnknownEncoding
from service.domain.normalising import normalise
from service.storage.documents import decode, extract_html, read_page
from tests.pages import MEETING, VISIT

_LIMIT = 1_000_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    assert decode(MEETING.encode(encoding), limit=_LIMIT).text == MEETING


def test_a_big5_page_in_traditional_characters_is_read_and_folded() -> None:
    traditional = opencc.OpenCC("s2tw").convert(VISIT)
    decoded = decode(traditional.encode("big5", "ignore"), limit=_LIMIT)
    article = parse_article(normalise(decoded.text).text)
    assert article.source == "安徽日报"
    assert decoded.guessed


def test_a_declared_charset_is_believed_when_it_fits() -> None:
    data = "<meta charset=gb2312><p>会议召开</p>".encode("gb18030")
    decoded = decode(data, limit=_LIMIT)
    assert (decoded.encoding, decoded.guessed) == ("gb18030", False)
    assert "会议召开" in decoded.text


@given(st.text(alphabet="省委书记会议强调，。“”\n", max_size=120))
def test_chinese_text_survives_gb18030(rest: str) -> None:
    text = f"会议强调，要加强合作。{rest}"
    assert decode(text.encode("gb18030"), limit=_LIMIT).text == text


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n...", b"PK\x03\x04rest", b"\x89PNG\r\n\x1a\n", bytes(range(32)) * 10]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(BinaryData, match="export the document as text"):
        decode(data, limit=_LIMIT)


def test_bytes_of_no_encoding_are_refused() -> None:
    with pytest.raises(UnknownEncoding, match="UTF-8"):
        decode(b"\xff\x80\xff\x80abc" * 20, limit=_LIMIT)


def test_a_page_over_the_limit_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(TextTooLarge, match="20,000,000"):
        decode(b"a" * 20_000_000, limit=5_000_000)


_HTML = f"""<!doctype html><html><head><meta charset="utf-8"><title>省长会见客人_安徽网</title>
<script>var a = "不要";</script></head><body><nav><a href="/">首页</a></nav>
<h1>省长会见客人</h1><div class="info">2019年6月4日 17:05 来源：安徽日报 责任编辑：冯晓溪</div>
<div class="content">{"".join(f"<p>{line}</p>" for line in VISIT.splitlines()[2:5])}</div>
<div>相关新闻</div><ul><li><a href="/1">另一条新闻标题</a></li></ul>
<footer>版权所有 安徽网</footer></body></html>"""


def test_an_html_page_gives_headline_metadata_and_body() -> None:
    article = parse_article(normalise(extract_html(_HTML)).text)
    body = "".join(paragraph.text for paragraph in article.paragraphs)
    assert article.headline is not None
    assert article.headline.of(article.text) == "省长会见客人"
    assert (article.source, article.editor) == ("安徽日报", "冯晓溪")
    assert "双方合作不断深化" in body
    for furniture in ("版权所有", "另一条新闻标题", "不要", "首页"):
        assert furniture not in body


def test_html_is_known_by_its_content_or_its_name() -> None:
    assert "<p>" not in read_page(_HTML.encode(), limit=_LIMIT)
    assert read_page("会议<召开>".encode(), name="a.txt", limit=_LIMIT) == "会议<召开>"


def test_html_without_chinese_is_refused() -> None:
    with pytest.raises(NoChinese):
        extract_html("<html><body><p>Only English here.</p></body></html>")


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "啊啊啊啊"><!ENTITY b "&a;&a;">]><html><body><p>会议召开&b;</p></body></html>'
    assert "啊" not in extract_html(bomb).replace('"啊啊啊啊"', "")
