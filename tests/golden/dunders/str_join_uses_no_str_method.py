class S:
    def __str__(self): return "s"

try:
    "".join([S()])
except TypeError as error:
    print(error)  # expect: sequence item 0: expected str instance, S found
print("".join(map(str, [S(), S()])))  # expect: ss
