"""Pages for a browser: one self-contained file each, nothing fetched from anywhere, every word of a report escaped."""
