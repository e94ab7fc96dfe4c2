import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(threadName)s %(processName)s %(message)s")
logging.error("where")  # expect: MainThread MainProcess where
