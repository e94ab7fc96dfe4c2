"""The parts of unittest.mock."""
