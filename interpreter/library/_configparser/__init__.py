"""The parts of the configparser module."""
