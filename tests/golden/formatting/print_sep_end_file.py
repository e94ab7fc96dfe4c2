import sys

print("a", "b", sep="-", end="!\n")  # expect: a-b!
print(1, 2, sep="")  # expect: 12
print()  # expect:
print("x", end="")
print("y", file=sys.stdout)  # expect: xy
print(sep="ignored")  # expect:
print("a", None, sep=None, end=None)  # expect: a None
try:
    print("a", sep=1)
except TypeError as error:
    print(error)  # expect: sep must be None or a string, not int
