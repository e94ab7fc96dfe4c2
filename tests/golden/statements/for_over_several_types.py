for x in "ab", [1], {"k": 2}, (3,):
    for y in x:
        print(y, end=" ")
print()  # expect: a b 1 k 3 
