import logging
import sys

logger = logging.getLogger("own")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[%(levelname)-8s] %(funcName)s:%(lineno)d %(message)s"))
logger.addHandler(handler)
logger.setLevel(logging.DEBUG)
def work():
    logger.debug("inside %s", work.__name__)
work()  # expect: [DEBUG   ] work:10 inside work
print(logger.handlers[0] is handler, logger.hasHandlers())  # expect: True True
