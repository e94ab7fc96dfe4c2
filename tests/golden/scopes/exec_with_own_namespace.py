space = {"a": 2}
exec("b = a * 3", space)
print(space["b"], "b" in globals())  # expect: 6 False
