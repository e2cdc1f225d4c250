"""Set phrases of official news with one English rendering: who chaired, met, adopted, attended."""

from service.domain.formulas.rendering import render_formula

__all__ = ["render_formula"]
