"""Titles of documents are composed by rule, or left to the model."""

import pytest

from service.domain.documents import find_documents
from service.domain.glossary import Glossary, Scope


@pytest.mark.parametrize(
    ("title", "english"),
    [
        (
            "《关于推动安徽省国际友城发展的实施方案(2019-2021年)》",
            "Implementation Plan for Promoting the Development of International Friendship "
            "Cities of Anhui (2019–2021)",
        ),
        (
            "《关于进一步优化营商环境的实施意见（试行）》",
            "Implementing Opinions on Further Optimizing Business Environment (trial)",
        ),
        (
            "《湖南省与滋贺县青少年交流合作协议》",
            "Agreement on Youth Exchanges and Cooperation between Hunan Province and Shiga "
            "Prefecture",
        ),
    ],
)
def test_a_title_of_known_parts_is_composed(title: str, english: str, glossary: Glossary) -> None:
    matches = glossary.match(title, scope=Scope())
    (found,) = find_documents(title, matches=matches)
    assert found.english == english


def test_a_title_with_unknown_words_is_not_invented(glossary: Glossary) -> None:
    title = "《关于养蜂人协会冬季联谊的若干措施》"
    assert find_documents(title, matches=glossary.match(title, scope=Scope())) == ()


def test_what_was_signed_needs_no_brackets(glossary: Glossary) -> None:
    text = "会谈后，双方签署了关于加强外交磋商的谅解备忘录。"
    (found,) = find_documents(text, matches=glossary.match(text, scope=Scope()))
    assert found.source == "关于加强外交磋商的谅解备忘录"
    assert found.english == (
        "Memorandum of Understanding on Strengthening Diplomatic Consultations"
    )
