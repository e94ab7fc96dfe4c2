print(format(5), format(5, "03"), format("a", ">3"), format(1.5, ".2f"), format(None), format([1]))
# expect: 5 005   a 1.50 None [1]
try:
    format([1], "3")
except TypeError as error:
    print(error)  # expect: unsupported format string passed to list.__format__
