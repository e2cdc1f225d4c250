"""A brief's lines say what the page says, and no more."""

from datetime import datetime

import pytest

from service.domain.brief import Dateline
from service.domain.wording import dateline


@pytest.mark.parametrize(
    ("published", "line"),
    [
        (datetime(2024, 6, 18), "Published June 18, 2024"),  # noqa: DTZ001 - a page names no zone
        (datetime(2024, 6, 18, 9, 5), "Published June 18, 2024, 09:05"),  # noqa: DTZ001 - the same
    ],
)
def test_a_page_that_names_no_time_of_day_gets_none(published: datetime, line: str) -> None:
    assert dateline(Dateline(published=published), "en") == line
