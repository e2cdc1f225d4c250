"""Archives in and out: reading folders, packages and tables; the folder of a run."""

from service.storage.archives.reading import read_archive
from service.storage.archives.run_folder import RunFolder

__all__ = ["RunFolder", "read_archive"]
