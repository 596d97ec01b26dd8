"""Plots: pictures of a record as SVG, made by crosswire itself; text is text, and light, dark and print are one file."""
