"""The parts of the dataclasses module."""
