#@ in C
"""The parts of the datetime module."""
