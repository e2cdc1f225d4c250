"""The exit codes with which a worker tells its coordinator why it ended."""

STORAGE_EXIT = 74
"""The results or the queue cannot be written: nothing helps but space, or the same command."""

ENGINE_EXIT = 70
"""The model takes no more work."""

FENCED_EXIT = 75
"""Others do this worker's work now."""
