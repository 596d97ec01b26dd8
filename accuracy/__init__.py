"""Accuracy: the product held against labelled sets that are not part of the repository, and against its own cases.

The sets stand in the folder `shared` beside the repository; nothing of their texts is kept or printed. Not in the wheel.
"""
