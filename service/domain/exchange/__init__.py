"""Terms on their way in and out: fields as plain values, form checks, merging, reports."""

from service.domain.exchange.changes import (
    GlossaryInfo,
    Revision,
    RevisionConflict,
    StoredTerm,
    TermChange,
    TermPage,
    compare,
)
from service.domain.exchange.fields import FIELDS, Kind, term_from_values, values_of
from service.domain.exchange.form import id_for, problems, tidy
from service.domain.exchange.merging import ImportPlan, plan_import
from service.domain.exchange.reports import (
    Exported,
    ImportReport,
    LeftOut,
    Line,
    OnConflict,
    Outcome,
    Row,
)

__all__ = [
    "FIELDS",
    "Exported",
    "GlossaryInfo",
    "ImportPlan",
    "ImportReport",
    "Kind",
    "LeftOut",
    "Line",
    "OnConflict",
    "Outcome",
    "Revision",
    "RevisionConflict",
    "Row",
    "StoredTerm",
    "TermChange",
    "TermPage",
    "compare",
    "id_for",
    "plan_import",
    "problems",
    "term_from_values",
    "tidy",
    "values_of",
]
