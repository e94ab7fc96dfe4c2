import logging

logging.info("hidden")
logging.warning("shown")
logging.getLogger("a.b").error("named")
# stderr: WARNING:root:shown
# stderr: ERROR:a.b:named
