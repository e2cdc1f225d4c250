"""Terminology that can be trusted: match, show, verify, escalate, report."""

from service.domain.terminology.alignment import align_missed, wrong_wording
from service.domain.terminology.candidates import Candidate, Outcome, best, judge
from service.domain.terminology.capitals import settle_capitals
from service.domain.terminology.ledger import bind, introduce
from service.domain.terminology.occurrences import (
    Analysis,
    Occurrence,
    Part,
    analyse,
    merge_lists,
    parts_of,
    protect,
    settle,
)
from service.domain.terminology.planning import Mode, Plan, Shown, plan_segment
from service.domain.terminology.reporting import report_terms, totals_of
from service.domain.terminology.verifying import find_form, find_occurrence, forbidden_forms

__all__ = [
    "Analysis",
    "Candidate",
    "Mode",
    "Occurrence",
    "Outcome",
    "Part",
    "Plan",
    "Shown",
    "align_missed",
    "analyse",
    "best",
    "bind",
    "find_form",
    "find_occurrence",
    "forbidden_forms",
    "introduce",
    "judge",
    "merge_lists",
    "parts_of",
    "plan_segment",
    "protect",
    "report_terms",
    "settle",
    "settle_capitals",
    "totals_of",
    "wrong_wording",
]
