def f(**kwargs):
    kwargs["x"] = 99
    return kwargs

d = {"x": 1}
print(f(**d), d)  # expect: {'x': 99} {'x': 1}
