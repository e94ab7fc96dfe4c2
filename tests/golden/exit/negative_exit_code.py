import sys

sys.exit(-1)
# exit: 255
