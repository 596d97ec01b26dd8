"""Invented reports that lean on each other in known ways, and how well that is found."""
