"""The list of events as a page: its query, its rows, its controls and its timeline, each made ready for a template."""
