"""`python -m crosswire`: the command line."""

import sys

from crosswire.cli import main

if __name__ == "__main__":
    sys.exit(main())
