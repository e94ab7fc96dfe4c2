n = 0
while n < 3:
    n += 1
else:
    print("no break", n)  # expect: no break 3
while True:
    break
else:
    print("never")
