"""Saving: one event's record as a file that stands by itself, a page or a PDF, to be sent to somebody without the store."""
