"""Archives in storage, for the workers: reading one, and the folder of its run."""

from service.storage.archives.reading import read_archive
from service.storage.archives.run_folder import FOLDER, RunFolder, piece_name, piece_names
from service.storage.archives.sandbox import close_parser

__all__ = ["FOLDER", "RunFolder", "close_parser", "piece_name", "piece_names", "read_archive"]
