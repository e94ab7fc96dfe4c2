import logging

root = logging.getLogger()
child = logging.getLogger("a.b")
print(root.level, child.level, child.getEffectiveLevel(), logging.getLevelName(20), logging.getLevelName("ERROR"), child.isEnabledFor(10))
# expect: 30 0 30 INFO 40 False
logging.getLogger("a").setLevel("DEBUG")
print(child.getEffectiveLevel(), child.parent.name, child.isEnabledFor(10), repr(child), repr(root))
# expect: 10 a True <Logger a.b (DEBUG)> <RootLogger root (WARNING)>
