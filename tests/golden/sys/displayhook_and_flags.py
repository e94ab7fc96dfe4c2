import sys

sys.displayhook(5)
sys.displayhook(None)
print(sys.flags.optimize, sys.getdefaultencoding(), sys.stdout.encoding, sys.stdout.isatty())
# expect: 5
# expect: 0 utf-8 utf-8 False
