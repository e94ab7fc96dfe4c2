import logging
import logging.handlers
import queue
import sys

q = queue.Queue()
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
listener = logging.handlers.QueueListener(q, out)
logger = logging.getLogger("q")
logger.addHandler(logging.handlers.QueueHandler(q))
listener.start()
logger.warning("through %s", "queue")
listener.stop()
# expect: WARNING through queue
