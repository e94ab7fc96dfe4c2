import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(funcName)s %(message)s")
def helper():
    logging.error("from caller", stacklevel=2)
def caller():
    helper()
caller()  # expect: caller from caller
logging.error("with info", exc_info=ValueError("given"))
# expect: <module> with info
# expect: ValueError: given
