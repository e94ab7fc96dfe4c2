for i in range(2):
    for j in range(5):
        if j == 1:
            break
    print(i, j)
# expect: 0 1
# expect: 1 1
