from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.cards import Decoding
from service.domain.errors import GenerationFailed
from service.domain.markup import find_slots, inline, slot
from service.domain.ports import Generation
from service.engines.batcher import Batcher
from service.engines.echo_model import EchoModel, pronounce


def say(source: str, **scripted: object) -> str:
    model = EchoModel(**scripted)  # type: ignore[arg-type] # keyword arguments by name
    return model.run([Generation(source=source)], Decoding())[0].text


def test_slots_are_kept_and_inline_terms_become_their_english() -> None:
    source = f"{slot('p', 1)}会见{inline('省长', 'Governor')}。"
    assert say(source) == "<p1> hui jian Governor."


def test_numbers_and_latin_pass_through() -> None:
    assert say("2018年GDP增长3.5%，共12项。") == "2018 nian GDP zeng zhang 3.5%, gong 12 xiang."


@given(st.text(alphabet="省委书记会见代表团，。（）<>plon128 abc", max_size=60))
def test_no_chinese_is_left_and_every_slot_survives(source: str) -> None:
    spoken = pronounce(source)
    assert not any("\u3400" <= character <= "\u9fff" for character in spoken)
    wanted = [mark.symbol for mark in find_slots(source)]
    assert [mark.symbol for mark in find_slots(spoken)] == wanted


def test_it_can_be_told_to_forget_and_to_fail() -> None:
    assert say("<p1>会见<p2>。", forgets=["<p2>"]) == "<p1> hui jian ."
    with pytest.raises(GenerationFailed):
        say("会见", fails_on="会")


def test_a_forced_prefix_opens_the_answer() -> None:
    request = Generation(source="会见", prefix="The two")
    assert EchoModel().run([request], Decoding())[0].text == "The two hui jian"


def test_one_told_failure_does_not_harm_the_others_behind_the_batcher() -> None:
    batcher = Batcher(EchoModel(fails_on="败"))

    async def scenario() -> list[str]:
        settled = await batcher.settle([Generation(source=s) for s in ("胜", "败", "和")])
        await batcher.aclose()
        return [getattr(item, "text", type(item).__name__) for item in settled]

    assert asyncio.run(scenario()) == ["sheng", "GenerationFailed", "he"]
