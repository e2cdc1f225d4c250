"""Numbers, dates and quantities: Chinese text <-> values <-> English text."""

from service.domain.numbers.chinese import find_quantities, parse_numeral, to_numeral
from service.domain.numbers.english import english_values, missing_values
from service.domain.numbers.shapes import Quantity

__all__ = [
    "Quantity",
    "english_values",
    "find_quantities",
    "missing_values",
    "parse_numeral",
    "to_numeral",
]
