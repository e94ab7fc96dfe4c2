"""The parts of the argparse module."""
