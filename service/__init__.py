"""Yijian 译简: Chinese official news into English briefs, with the right titles every time."""

__version__ = "0.1.0"
