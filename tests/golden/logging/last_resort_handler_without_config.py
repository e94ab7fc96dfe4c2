import logging

logger = logging.getLogger("quiet")
logger.info("hidden")
logger.warning("only the message")
# stderr: only the message
