import sys

sys.exit(True)
# exit: 1
