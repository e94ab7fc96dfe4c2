import sys

n = sys.stdout.write("text\n")
print(n)
sys.stderr.write("problem\n")
print("more", file=sys.stderr)
# expect: text
# expect: 5
# stderr: problem
# stderr: more
