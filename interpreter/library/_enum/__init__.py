"""The parts of the enum module."""
