import sys

for _ in range(2):
    try:
        import _failing
    except ValueError as error:
        print(error, "_failing" in sys.modules)
# expect: module failed False
# expect: module failed False
