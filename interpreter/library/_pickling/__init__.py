#@ in C
"""The parts of the pickle module."""
