print("-".join(["a", "b"]), "".join(()), ", ".join("abc"), "x".join({"k": 1}))  # expect: a-b  a, b, c k
for bad in ([1], ["a", None], 5):
    try:
        ",".join(bad)
    except TypeError as error:
        print(error)
# expect: sequence item 0: expected str instance, int found
# expect: sequence item 1: expected str instance, NoneType found
# expect: can only join an iterable
