import sys

print(sys.getrecursionlimit())  # expect: 1000
sys.setrecursionlimit(50)
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)  # expect: recursion limit must be greater or equal than 1
