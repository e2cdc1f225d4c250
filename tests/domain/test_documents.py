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
    ],
)
def test_a_title_of_known_parts_is_composed(title: str, english: str, glossary: Glossary) -> None:
    matches = glossary.match(title, scope=Scope())
    (found,) = find_documents(title, matches=matches)
    assert found.english == english


def test_a_title_with_unknown_words_is_not_invented(glossary: Glossary) -> None:
    title = "《关于养蜂人协会冬季联谊的若干措施》"
    assert find_documents(title, matches=glossary.match(title, scope=Scope())) == ()
