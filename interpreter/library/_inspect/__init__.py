"""The parts of the inspect module."""
