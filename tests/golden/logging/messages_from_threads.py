import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(threadName)s: %(message)s")
def work(n):
    logging.debug("working on %s", n)

for n in range(2):
    t = threading.Thread(target=work, args=(n,), name=f"worker-{n}")
    t.start()
    t.join()
logging.info("done")
# expect: worker-0: working on 0
# expect: worker-1: working on 1
# expect: MainThread: done
