import logging

class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.seen = []
    def emit(self, record):
        self.seen.append((record.levelname, record.name, record.msg, record.args))

handler = ListHandler()
logger = logging.getLogger("x")
logger.addHandler(handler)
logger.propagate = False
logger.error("a %s", "b")
print(handler.seen)  # expect: [('ERROR', 'x', 'a %s', ('b',))]
