"""What goes into a brief, and where each statement of it comes from."""

from service.domain.briefing.selecting import (
    METHOD,
    BriefPlan,
    Budget,
    Length,
    PointPlan,
    plan_brief,
    sentence_at,
)

__all__ = ["METHOD", "BriefPlan", "Budget", "Length", "PointPlan", "plan_brief", "sentence_at"]
