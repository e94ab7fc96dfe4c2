import logging
import sys

logging.addLevelName(25, "NOTICE")
logging.basicConfig(stream=sys.stdout, level=25, format="%(levelname)s %(levelno)s %(message)s")
logging.log(25, "special")  # expect: NOTICE 25 special
logging.log(24, "hidden")
logging.critical("worst")  # expect: CRITICAL 50 worst
