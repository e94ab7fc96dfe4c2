def gen():
    total = (yield 1) + (yield 2)
    print("total", total)

g = gen()
next(g)
g.send(10)
try:
    g.send(20)  # expect: total 30
except StopIteration:
    print("stopped")  # expect: stopped
