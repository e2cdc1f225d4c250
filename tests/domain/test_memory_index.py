"""How a new sentence finds the remembered one that is most like it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from service.domain.memory import MemoryIndex, Segment, key_of, normal

texts = st.text("省委书记外事办公室ab1", min_size=1, max_size=12)


@given(sources=st.lists(texts, max_size=12), source=texts, threshold=st.floats(0.05, 1))
def test_the_index_finds_what_comparing_with_everything_finds(
    sources: list[str], source: str, threshold: float
) -> None:
    index = MemoryIndex(Segment(source=text, target="x") for text in sources)
    hits = index.lookup(source, threshold=threshold, limit=99)
    if source in sources:
        assert [hit.exact for hit in hits] == [True]
        return
    scores = sorted((Indel.normalized_similarity(source, text) for text in sources), reverse=True)
    assert [hit.score for hit in hits] == [score for score in scores if score >= threshold]


def test_the_shape_of_quotation_marks_width_and_blanks_makes_no_difference() -> None:
    assert normal("“一带一路”　倡议 ２０２３") == normal('"一带一路"倡议2023')
    assert key_of("友城") == key_of(" 友 城 ")
    assert key_of("友城") != key_of("友成")
