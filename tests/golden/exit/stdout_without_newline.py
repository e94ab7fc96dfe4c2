import sys

sys.stdout.write("no newline at the end")  # expect: no newline at the end
