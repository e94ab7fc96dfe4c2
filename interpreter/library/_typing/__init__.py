"""The parts of the typing module."""
