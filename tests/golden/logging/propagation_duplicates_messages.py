import logging
import sys

logging.basicConfig(stream=sys.stdout, format="root %(message)s")
logger = logging.getLogger("child")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("child %(message)s"))
logger.addHandler(handler)
logger.error("twice")
# expect: child twice
# expect: root twice
logger.propagate = False
logger.error("once")  # expect: child once
