"""Failed documents of a run are done again, and nothing else."""

from __future__ import annotations

from service.domain.errors import Conflict
from service.runtime.archives import RunFolder
from service.worker.lock import is_locked


def retry_failed(out: str) -> int:
    """Have the failed documents done again by the next run or resume; return how many.

    What the others came to stays, byte for byte; so does what failed, until it is done again.

    Raises:
        Conflict: the run is being worked on.
    """
    if is_locked(out):
        raise Conflict(f"{out} is being worked on: wait, or pause it first")
    folder = RunFolder(out)
    failed = 0
    for name in sorted(folder.finished()):
        if count := folder.stats(name)["failed"]:
            folder.forget_attempts(name)
            folder.do_again(name)
            failed += count
    return failed
