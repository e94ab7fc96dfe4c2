"""The module's text."""
print(__doc__, __name__)  # expect: The module's text. __main__
