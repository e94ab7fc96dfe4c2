import logging

logger = logging.getLogger("lib")
logger.addHandler(logging.NullHandler())
logger.propagate = False
logger.error("nobody hears")
print("quiet")
# expect: quiet
# stderr:
