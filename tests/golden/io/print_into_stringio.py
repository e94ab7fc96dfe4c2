import io
import sys

buffer = io.StringIO()
print("a", 1, file=buffer)
old, sys.stdout = sys.stdout, buffer
print("hidden")
sys.stdout = old
print(buffer.getvalue().splitlines())  # expect: ['a 1', 'hidden']
