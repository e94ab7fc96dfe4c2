() = []
[] = ()
print("ok")  # expect: ok
try:
    () = [1]
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 0)
