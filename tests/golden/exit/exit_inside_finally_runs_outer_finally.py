import sys

try:
    try:
        sys.exit(2)
    finally:
        print("inner")  # expect: inner
finally:
    print("outer")  # expect: outer
# exit: 2
