import sys

try:
    sys.exit(1)
except BaseException as error:
    print(repr(error))  # expect: SystemExit(1)
print("still here")  # expect: still here
