import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("hidden")
logging.info("value %d of %s", 1, "x")  # expect: INFO:root:value 1 of x
logging.getLogger("part").warning("careful")  # expect: WARNING:part:careful
