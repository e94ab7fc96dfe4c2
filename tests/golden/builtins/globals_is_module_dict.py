globals()["made_up"] = 5
print(made_up, globals()["__name__"], globals() is globals())  # expect: 5 __main__ True
