stack, q = [], []
for i in range(3):
    stack.append(i)
    q.insert(0, i)
print(stack.pop(), q.pop(), stack, q)  # expect: 2 0 [0, 1] [2, 1]
