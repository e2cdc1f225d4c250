"""The routes, one file for each surface."""
