import sys

sys.exit([1, "two"])
# exit: 1
# stderr: [1, 'two']
