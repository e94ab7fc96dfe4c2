import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(name)s %(message)s")
logger = logging.getLogger("app")
adapter = logging.LoggerAdapter(logger, {"id": 5})
adapter.warning("through adapter")  # expect: app through adapter
print(logger.getChild("part").name, logging.getLogger("app") is logger)  # expect: app.part True
