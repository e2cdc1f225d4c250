"""The pure core: what a Chinese article is, and how it becomes English.

Nothing here knows a web framework, a database or a tensor library.
"""
