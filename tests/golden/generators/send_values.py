def echo():
    received = yield "ready"
    while True:
        received = yield f"got {received}"

g = echo()
print(next(g), g.send(1), g.send("x"), next(g))  # expect: ready got 1 got x got None
