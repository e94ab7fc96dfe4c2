"""The parts of the datetime module."""
