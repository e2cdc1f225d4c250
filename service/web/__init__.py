"""Briefs and translations as documents that people read, and the staff page."""
