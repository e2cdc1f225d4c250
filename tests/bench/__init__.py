"""Benchmarks: ratios measured in one run, a module each; see docs/benchmarks.md."""
