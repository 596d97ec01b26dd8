"""The folder `shared` that may stand beside the repository: real reports and data sets that are not part of it."""

from pathlib import Path

SHARED = Path(__file__).parents[3] / "shared"
NOT_HERE = "the folder shared is not beside the repository"
