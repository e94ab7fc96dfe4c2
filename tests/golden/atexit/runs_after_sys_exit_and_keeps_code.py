import atexit
import sys

atexit.register(print, "cleanup")
sys.exit(4)
# expect: cleanup
# exit: 4
