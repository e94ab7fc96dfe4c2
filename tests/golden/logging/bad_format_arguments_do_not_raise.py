import logging
import sys

logging.basicConfig(stream=sys.stdout)
logging.raiseExceptions = False
logging.warning("%d", "not a number")
print("went on")  # expect: went on
