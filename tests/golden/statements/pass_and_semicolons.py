if True: pass; print("one"); print("two")
# expect: one
# expect: two
x = 1; y = 2
print(x, y)  # expect: 1 2
