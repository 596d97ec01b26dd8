"""Tests of the reading of tolls."""
