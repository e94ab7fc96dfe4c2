import sys

print("before")
sys.exit("stopped: no input")
# expect: before
# exit: 1
# stderr: stopped: no input
