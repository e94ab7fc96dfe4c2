import logging
import sys

logging.basicConfig(stream=sys.stdout, format="one %(message)s")
logging.basicConfig(stream=sys.stdout, format="two %(message)s")
logging.error("x")  # expect: one x
logging.basicConfig(stream=sys.stdout, format="three %(message)s", force=True)
logging.error("x")  # expect: three x
