def averager():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count

g = averager()
next(g)
print(g.send(10), g.send(20), g.send(30))  # expect: 10.0 15.0 20.0
