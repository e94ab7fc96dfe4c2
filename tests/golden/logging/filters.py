import logging
import sys

class Only(logging.Filter):
    def filter(self, record):
        return "keep" in record.getMessage()

logging.basicConfig(stream=sys.stdout, level=0, format="%(message)s")
logger = logging.getLogger("f")
logger.addFilter(Only())
logger.info("keep this")  # expect: keep this
logger.info("drop this")
logger.addFilter(lambda record: record.levelno > 20)
logger.info("keep? no")
logger.error("keep yes")  # expect: keep yes
