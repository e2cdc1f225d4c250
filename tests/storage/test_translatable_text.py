"""Text, pages, subtitles and XLIFF keep everything that is not words."""

import re
from collections import Counter

import pytest
from lxml import etree

from service.domain.tagging import Tagged
from service.storage.documents.in_place import open_translatable
from tests.storage.documents import translated


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_text_keeps_its_lines_and_their_ends(end: str) -> None:
    source = f"　　会议{end}{end}Annex A{end}\t石家庄市 {end}"
    found = translated(source.encode(), "a.txt").decode()
    assert found == f"　　meeting{end}{end}Annex A{end}\tShijiazhuang {end}"


def test_text_in_an_old_encoding_comes_back_in_utf_8() -> None:
    source = "会议在石家庄市召开，要加强合作。\n"
    assert translated(source.encode("gb18030"), "a.txt").decode().startswith("meeting")


def test_a_page_keeps_its_tags_and_says_that_it_is_english_and_utf_8() -> None:
    page = (
        '<!DOCTYPE html><html lang="zh-CN" xml:lang="zh"><head><meta charset="gb2312">'
        "<title>会议</title><script>var a='会议'</script></head>"
        '<body><p class="x">在<b>石家庄市</b>召开</p><table><tr><td>会议</td></tr></table>'
    )
    found = translated(page.encode("gb18030"), "a.html").decode()
    assert '<html lang="en" xml:lang="en">' in found
    assert '<meta charset="utf-8">' in found
    assert "<title>meeting</title><script>var a='会议'</script>" in found
    assert "<b>Shijiazhuang</b>" in found
    assert "<td>meeting</td>" in found


_SUBTITLES = """1
00:00:01,000 --> 00:00:02,500
{\\an8}<i>会议</i>在
石家庄市召开

2
00:00:03,000 --> 00:00:04,000
Hello & goodbye

3
00:00:05,000 --> 00:00:06,000
AT&T 会议 1 < 2
4
00:00:07,000 --> 00:00:08,000
会议"""


def test_subtitles_keep_numbers_times_positions_and_tags() -> None:
    found = translated(_SUBTITLES.encode(), "a.srt").decode()
    times = re.compile(r"^\d+$|-->.*", re.MULTILINE)
    assert times.findall(found) == times.findall(_SUBTITLES)
    assert "{\\an8}<i>meeting</i> x\nShijiazhuang xx\n\n2\n" in found
    assert "Hello & goodbye\n" in found
    assert "AT&T meeting  1 < 2".replace("  ", " ") in found


def test_a_cue_whose_lines_were_two_has_two_lines_again() -> None:
    found = translated(_SUBTITLES.replace("\n", "\r\n").encode(), "a.srt").decode()
    cue = found.split("\r\n\r\n")[0].split("\r\n")
    assert len(cue) == 4


_XLIFF = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file source-language="zh-CN" original="a" datatype="plaintext"><body>
  <trans-unit id="1"><source>在<g id="1">石家庄市</g>开<x id="2"/>会<ph id="3">&lt;会&gt;</ph>。</source></trans-unit>
  <trans-unit id="2"><source>会议</source><target>会议</target></trans-unit>
  <trans-unit id="3"><source>会议</source><target>Conference</target></trans-unit>
  <trans-unit id="4" translate="no"><source>会议</source></trans-unit>
  <trans-unit id="5"><source>Annex</source></trans-unit>
 </body></file>
</xliff>"""


def test_xliff_gets_targets_where_there_are_none() -> None:
    root = etree.fromstring(translated(_XLIFF.encode(), "a.xlf"))
    targets = {
        one.get("id"): None if (t := one.find("{*}target")) is None else "".join(t.itertext())
        for one in root.iter("{*}trans-unit")
    }
    assert targets["2"] == "meeting"
    assert targets["3"] == "Conference"
    assert targets["4"] is None
    assert targets["5"] is None
    first = next(root.iter("{*}target"))
    assert [etree.QName(child).localname for child in first] == ["g", "x", "ph"]
    assert first[0].text == "Shijiazhuang"
    assert first[2].text == "<会>"
    assert root[0].get("target-language") == "en"
    assert "".join(next(root.iter("{*}source")).itertext()) == "在石家庄市开会<会>。"


def test_xliff_2_gets_targets_too() -> None:
    source = (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh">'
        '<file id="f"><unit id="u"><segment><source>会<pc id="1">石家庄市</pc></source></segment>'
        '<segment><source><mrk id="m" translate="no">会议</mrk>会议</source></segment>'
        "</unit></file></xliff>"
    )
    root = etree.fromstring(translated(source.encode(), "a.xliff"))
    targets = list(root.iter("{*}target"))
    assert [one.get("state") for one in root.iter("{*}segment")] == ["translated", "translated"]
    assert targets[0].findtext("{*}pc") == "Shijiazhuang"
    assert targets[1].findtext("{*}mrk") == "会议"
    assert root.get("trgLang") == "en"


@pytest.mark.parametrize(("name", "source"), [("a.srt", _SUBTITLES), ("a.xlf", _XLIFF)])
def test_what_is_put_back_unchanged_keeps_its_words(name: str, source: str) -> None:
    document = open_translatable(source.encode(), name=name)
    assert all(isinstance(unit, Tagged) for unit in document.units)
    back = document.write(document.units).decode()
    assert Counter(re.findall(r"[一-鿿]", source)) <= Counter(re.findall(r"[一-鿿]", back))
