"""Talks, visits, statements and notices: who did what, and who said what."""
