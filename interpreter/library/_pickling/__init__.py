"""The parts of the pickle module."""
