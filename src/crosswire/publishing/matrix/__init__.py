"""The matrix of an event: its questions by its outlets, for a page, a file or a sheet of paper to set."""
