import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(message)s")
logging.disable(logging.WARNING)
logging.warning("hidden")
logging.error("shown")  # expect: shown
logging.disable(logging.NOTSET)
logging.warning("shown again")  # expect: shown again
