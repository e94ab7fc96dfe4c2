import sys

try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)  # expect: cannot clear an executing frame
