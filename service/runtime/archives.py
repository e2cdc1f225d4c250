"""Archives in storage, for the workers: reading one, and the folder of its run."""

from service.storage.archives.listing import listing_of
from service.storage.archives.packages import PACKAGES
from service.storage.archives.reading import read_archive
from service.storage.archives.run_folder import FOLDER, RunFolder, piece_name, piece_names
from service.storage.archives.sandbox import close_parser
from service.storage.archives.store import FileStore

__all__ = [
    "FOLDER",
    "PACKAGES",
    "FileStore",
    "RunFolder",
    "close_parser",
    "listing_of",
    "piece_name",
    "piece_names",
    "read_archive",
]
