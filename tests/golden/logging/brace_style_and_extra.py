import logging
import sys

logging.basicConfig(stream=sys.stdout, style="{", format="{user} {message}")
logging.warning("hello", extra={"user": "u1"})  # expect: u1 hello
