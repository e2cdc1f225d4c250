"""A post that moves to another person of its sentence is noticed."""

import pytest

from service.domain.evaluation import TermCase, WantedTerm, score_terms
from service.domain.holders import pair_posts

_ZH = "安徽省委书记林秋实会见省长高建民。"
_TERMS = (
    WantedTerm(zh="安徽省委书记", accept=("Secretary of the CPC Anhui Provincial Committee",)),
    WantedTerm(zh="林秋实", accept=("Lin Qiushi",)),
    WantedTerm(zh="省长", accept=("Governor of Anhui Province", "Governor")),
    WantedTerm(zh="高建民", accept=("Gao Jianmin",)),
)
_SECRETARY = "Secretary of the CPC Anhui Provincial Committee"


@pytest.mark.parametrize(
    ("english", "moved"),
    [
        (f"Lin Qiushi, {_SECRETARY}, met Gao Jianmin, Governor of Anhui Province.", []),
        (f"Lin Qiushi, {_SECRETARY}, met Governor Gao Jianmin.", []),
        (f"{_SECRETARY} Lin Qiushi met the Governor of Anhui Province, Gao Jianmin.", []),
        (
            f"Gao Jianmin, {_SECRETARY}, met Lin Qiushi, Governor of Anhui Province.",
            ["安徽省委书记", "省长"],
        ),
        (f"Lin Qiushi, {_SECRETARY}, and Governor Lin Qiushi met Gao Jianmin.", ["省长"]),
        ("Governor Lin Qiushi met Gao Jianmin.", ["省长"]),
        (f"The {_SECRETARY} of the Gao Jianmin, Governor of Anhui Province.", ["安徽省委书记"]),
        (f"The {_SECRETARY} welcomed Gao Jianmin.", []),
    ],
)
def test_a_post_beside_another_name_is_misplaced(english: str, moved: list[str]) -> None:
    case = TermCase(document="d", zh=_ZH, terms=_TERMS)
    scores = score_terms([case], [english])
    assert scores.posts == 2
    assert [fault.term for fault in scores.misplaced] == moved


def test_a_chain_of_posts_belongs_to_the_name_at_its_end() -> None:
    terms = ["四川省委副书记", "贺明远", "成都"]
    found = set(pair_posts("四川省委副书记、省长贺明远在成都会见客人。", terms))
    assert found == {("四川省委副书记", "贺明远")}


def test_a_post_without_a_name_is_nobodys() -> None:
    assert not list(pair_posts("省长在成都会见贺明远。", ["省长", "成都", "贺明远"]))
