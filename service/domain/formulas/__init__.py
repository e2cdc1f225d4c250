"""Set phrases of official news, rendered by rule over slotted sentences."""

from service.domain.formulas.meetings.tasks import REPORTS, opens_tasks, stands_alone
from service.domain.formulas.rendering import render_formula
from service.domain.formulas.sides import Slot

__all__ = ["REPORTS", "Slot", "opens_tasks", "render_formula", "stands_alone"]
