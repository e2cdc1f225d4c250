"""Set phrases of official news, rendered by rule over slotted sentences."""

from service.domain.formulas.rendering import render_formula
from service.domain.formulas.tasks import REPORTS, opens_tasks

__all__ = ["REPORTS", "opens_tasks", "render_formula"]
